import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { observationKinds } from '#domain/observation/observation.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, code, optionalText, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads } from '#features/persons/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import { findPlace } from '../data/place-reader.server.ts'
import { insertObservation } from '../data/observation-writer.server.ts'

/** Notes what a case shows about the structure, if wanted at a step or a transition of the case. */
export const noteObservation = defineCaseCommand({
  name: 'observation.note',
  roles: ['case_manager'],
  input: z.strictObject({
    kind: choice(observationKinds),
    life_domain: code(),
    agency_kind: optionalText(40),
    words: requiredText(4000),
    place: z.strictObject({ kind: z.enum(['step', 'transition']), ref: reference() }).nullish(),
  }),
  async handle({ trx, entered, openCase }, input) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    if (!(await isValidCode('life_domains', input.life_domain)))
      return refuse({ kind: 'invalid', fields: { life_domain: m.platform_choose() } })
    const agencyKind = input.agency_kind || null
    if (agencyKind && !(await isValidCode('agency_kinds', agencyKind)))
      return refuse({ kind: 'invalid', fields: { agency_kind: m.platform_choose() } })
    const place = input.place ? await findPlace(trx, entered, openCase.caseId, input.place) : null
    if (place === undefined) return refuse({ kind: 'unseen' })
    const [person] = await personHeads(trx, entered)
    const id = await insertObservation(trx, entered, {
      caseId: openCase.caseId,
      place,
      kind: input.kind,
      lifeDomain: input.life_domain,
      agencyKind,
      municipalityCode: person?.municipalityCode ?? null,
      words: input.words,
      day: today().toString(),
    })
    return ok({
      location: `/faelle/${openCase.ref}/beobachtungen`,
      audit: { action: 'observation.noted', objectId: id },
    })
  },
})
