import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, requiredText, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '../data/organisation-reader.server.ts'
import { findUnit, type Unit, unitsOf } from '../data/unit-reader.server.ts'
import { renameUnit as writeName } from '../data/unit-writer.server.ts'
import { organisationWriters } from '../permissions.ts'

const conflictWith = (stored: Unit, wanted: string): Refusal => ({
  kind: 'conflict',
  message: m.organisations_unit_changed_meanwhile(),
  version: stored.version,
  differences: [{ field: m.organisations_unit_name(), mine: wanted, theirs: stored.name }],
})

/** Gives a part of an organisation another name; what refers to it keeps referring to it. */
export const renameUnit = defineCommand({
  name: 'unit.rename',
  roles: organisationWriters,
  input: z.strictObject({
    organisation: reference(),
    unit: reference(),
    version: version(),
    name: requiredText(160, 2),
  }),
  async handle({ trx, entered }, wanted) {
    const organisation = await findOrganisation(trx, entered, wanted.organisation)
    const unit = await findUnit(trx, entered, wanted.unit)
    if (!organisation || unit?.organisationId !== organisation.id) return refuse({ kind: 'unseen' })
    if (unit.version !== wanted.version) return refuse(conflictWith(unit, wanted.name))
    const others = await unitsOf(trx, entered, organisation.id)
    if (others.some(({ id, name }) => id !== unit.id && name.toLowerCase() === wanted.name.toLowerCase()))
      return refuse({ kind: 'invalid', fields: { name: m.organisations_unit_taken() } })
    if (!(await writeName(trx, entered, unit.id, wanted.version, wanted.name)))
      return refuse(conflictWith((await findUnit(trx, entered, wanted.unit)) ?? unit, wanted.name))
    return ok({
      location: `/netzwerk/organisationen/${organisation.ref}`,
      audit: { action: 'unit.renamed', objectId: unit.id },
    })
  },
})
