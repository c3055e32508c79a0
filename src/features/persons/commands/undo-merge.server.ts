import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, references } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { partPersons } from '../data/merges.server.ts'
import { rewriteSearchRow } from '../data/person-names.server.ts'
import { personRoles } from '../permissions.ts'

const refused = {
  later_merge: m.persons_later_merge,
  other_case: m.persons_undo_other_case,
  changed: m.persons_written_meanwhile,
}

/** Takes a merge back. What was written since is given to one of the two, as the user says row by row. */
export const undoMerge = defineCaseCommand({
  name: 'person.undo_merge',
  roles: personRoles,
  input: z.strictObject({ merge: reference(), seen: references(), of_merged: references() }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('identity')) return refuse({ kind: 'forbidden' })
    const undone = await partPersons(trx, form.merge, form.seen, form.of_merged)
    if (undone.refused === 'unseen') return refuse({ kind: 'unseen' })
    if (undone.refused !== null)
      return refuse({ kind: 'conflict', message: refused[undone.refused](), differences: [], version: 0 })
    const { personId, intoPersonId, everybody, moved } = undone
    if (moved > 0) for (const one of everybody) await rewriteSearchRow(trx, entered, one)
    return ok({
      location: `/faelle/${openCase.ref}/person`,
      audit: {
        action: 'person.merge_undone',
        objectId: undone.mergeId,
        detail: { person: personId, into: intoPersonId, moved },
      },
      events: [{ kind: 'MergeUndone', caseId: openCase.caseId, subjectId: undone.mergeId }],
    })
  },
})
