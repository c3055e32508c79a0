import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { findOrganisation, type Organisation } from '../data/organisation-reader.server.ts'
import { updateOrganisation } from '../data/organisation-writer.server.ts'
import { organisationWriters } from '../permissions.ts'
import { organisationFields, organisationWordsRefused } from './organisation-fields.server.ts'

async function conflictWith(stored: Organisation, wanted: { name: string; kind: string }): Promise<Refusal> {
  const kind = await labelsOf('agency_kinds')
  return {
    kind: 'conflict',
    message: m.organisations_changed_meanwhile(),
    version: stored.version,
    differences: [
      { field: m.organisations_name(), mine: wanted.name, theirs: stored.name },
      { field: m.organisations_kind(), mine: kind(wanted.kind), theirs: kind(stored.kind) },
    ],
  }
}

/** Changes name or kind of an organisation. */
export const editOrganisation = defineCommand({
  name: 'organisation.edit',
  roles: organisationWriters,
  input: z.strictObject({ organisation: reference(), version: version(), ...organisationFields }),
  async handle({ trx, entered }, { organisation, version: seen, ...words }) {
    const stored = await findOrganisation(trx, entered, organisation)
    if (!stored) return refuse({ kind: 'unseen' })
    if (stored.version !== seen) return refuse(await conflictWith(stored, words))
    const refused = await organisationWordsRefused(trx, entered, words, stored.id)
    if (refused) return refused
    if (!(await updateOrganisation(trx, entered, stored.id, seen, words)))
      return refuse(await conflictWith((await findOrganisation(trx, entered, organisation)) ?? stored, words))
    return ok({
      location: `/netzwerk/organisationen/${stored.ref}`,
      audit: { action: 'organisation.edited', objectId: stored.id },
    })
  },
})
