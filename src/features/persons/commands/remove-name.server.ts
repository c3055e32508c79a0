import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText } from '#platform/fields.server.ts'
import { followName, notedNames, rewriteSearchRow } from '../data/person-names.server.ts'
import { nameConflict } from '../name-conflict.ts'
import { personRoles } from '../permissions.ts'

/** Takes another name from the person: a row says why, and the name finds nobody any more. */
export const removeName = defineCaseCommand({
  name: 'person_name.remove',
  roles: personRoles,
  input: z.strictObject({ noted: reference(), reason: requiredText(1000, 3) }),
  async handle({ trx, entered, openCase }, { noted, reason }) {
    if (!openCase.writeCategories.includes('identity')) return refuse({ kind: 'forbidden' })
    const rows = await notedNames(trx, entered)
    const seen = rows.find(({ ref, removedFor }) => ref === noted && removedFor === null)
    if (!seen) return refuse({ kind: 'unseen' })
    const { kind, name } = seen
    const id = await followName(trx, entered, seen, { kind, name, removedFor: reason })
    if (!id) return refuse(nameConflict(rows, seen, null))
    await rewriteSearchRow(trx, entered, seen.personId)
    return ok({
      location: `/faelle/${openCase.ref}/person`,
      audit: { action: 'person_name.removed', objectId: id, detail: { kind } },
    })
  },
})
