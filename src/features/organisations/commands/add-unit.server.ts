import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '../data/organisation-reader.server.ts'
import { unitsOf } from '../data/unit-reader.server.ts'
import { insertUnit } from '../data/unit-writer.server.ts'
import { organisationWriters } from '../permissions.ts'

/** Adds a part to an organisation. */
export const addUnit = defineCommand({
  name: 'unit.add',
  roles: organisationWriters,
  input: z.strictObject({ organisation: reference(), name: requiredText(160, 2) }),
  async handle({ trx, entered }, input) {
    const organisation = await findOrganisation(trx, entered, input.organisation)
    if (!organisation) return refuse({ kind: 'unseen' })
    const others = await unitsOf(trx, entered, organisation.id)
    if (others.some((unit) => unit.name.toLowerCase() === input.name.toLowerCase()))
      return refuse({ kind: 'invalid', fields: { name: m.organisations_unit_taken() } })
    const { id } = await insertUnit(trx, entered, organisation.id, input.name)
    return ok({
      location: `/netzwerk/organisationen/${organisation.ref}`,
      audit: { action: 'unit.added', objectId: id },
    })
  },
})
