import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { code, date, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { holdOrganisation } from '#features/organisations/index.ts'
import { isValidCode, municipalityOptions } from '#features/reference/index.ts'
import { insertCompetences } from '../data/competence-writer.server.ts'
import { networkWriters } from '../permissions.ts'

/** Records which office is competent for a matter in a municipality. */
export const recordCompetence = defineCommand({
  name: 'competence.record',
  roles: networkWriters,
  input: z.strictObject({
    organisation: reference(),
    matter: code(),
    municipality: code(),
    from: date(),
    source: requiredText(300, 2),
  }),
  async handle({ trx, entered }, input) {
    const organisation = await holdOrganisation(trx, entered, input.organisation, 'use')
    if (!organisation || organisation.closedOn)
      return refuse({ kind: 'invalid', fields: { organisation: m.platform_choose() } })
    if (!(await isValidCode('matters', input.matter)))
      return refuse({ kind: 'invalid', fields: { matter: m.platform_choose() } })
    const known = (await municipalityOptions()).some((place) => place.value === input.municipality)
    if (!known) return refuse({ kind: 'invalid', fields: { municipality: m.platform_choose() } })
    const competence = {
      id: crypto.randomUUID(),
      organisationId: organisation.id,
      matter: input.matter,
      municipalityCode: input.municipality,
      from: input.from,
      until: null,
      source: input.source,
    }
    if ((await insertCompetences(trx, entered, [competence])) === 0)
      return refuse({ kind: 'invalid', fields: { organisation: m.network_competent_already() } })
    return ok({
      location: '/netzwerk/zustaendigkeiten',
      audit: { action: 'competence.recorded', objectId: competence.id },
    })
  },
})
