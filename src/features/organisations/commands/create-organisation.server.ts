import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { insertOrganisation } from '../data/organisation-writer.server.ts'
import { organisationWriters } from '../permissions.ts'
import { organisationFields, organisationWordsRefused } from './organisation-fields.server.ts'

/** Adds an employer or partner to the site. */
export const createOrganisation = defineCommand({
  name: 'organisation.create',
  roles: organisationWriters,
  input: z.strictObject(organisationFields),
  async handle({ trx, entered }, input) {
    const refused = await organisationWordsRefused(trx, entered, input, null)
    if (refused) return refused
    const { id, ref } = await insertOrganisation(trx, entered, input)
    return ok({
      location: `/netzwerk/organisationen/${ref}`,
      audit: { action: 'organisation.created', objectId: id },
    })
  },
})
