import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { isNameInAnyScript, nameKinds } from '#domain/person/name-kinds.ts'
import { longestName } from '#domain/person/person-name.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { followName, notedNames, rewriteSearchRow } from '../data/person-names.server.ts'
import { nameConflict } from '../name-conflict.ts'
import { personRoles } from '../permissions.ts'

/** Corrects another name of the person; the one before stays readable and finds nobody any more. */
export const correctName = defineCaseCommand({
  name: 'person_name.correct',
  roles: personRoles,
  input: z.strictObject({
    noted: reference(),
    kind: choice(nameKinds),
    name: requiredText(longestName).refine(isNameInAnyScript, { error: () => m.persons_name_letters() }),
  }),
  async handle({ trx, entered, openCase }, { noted, kind, name }) {
    if (!openCase.writeCategories.includes('identity')) return refuse({ kind: 'forbidden' })
    const rows = await notedNames(trx, entered)
    const seen = rows.find(({ ref, removedFor }) => ref === noted && removedFor === null)
    if (!seen) return refuse({ kind: 'unseen' })
    if (seen.kind === kind && seen.name === name)
      return refuse({ kind: 'invalid', fields: { name: m.persons_name_unchanged() } })
    const id = await followName(trx, entered, seen, { kind, name, removedFor: null })
    if (!id) return refuse(nameConflict(rows, seen, { kind, name }))
    await rewriteSearchRow(trx, entered, seen.personId)
    return ok({
      location: `/faelle/${openCase.ref}/person`,
      audit: { action: 'person_name.corrected', objectId: id, detail: { kind } },
    })
  },
})
