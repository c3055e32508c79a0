import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { isNameInAnyScript, nameKinds } from '#domain/person/name-kinds.ts'
import { longestName } from '#domain/person/person-name.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertNames, rewriteSearchRow } from '../data/person-names.server.ts'
import { personHeads } from '../data/person-reader.server.ts'
import { personRoles } from '../permissions.ts'

/** Notes another name of the person, under which it will be found as well. */
export const addName = defineCaseCommand({
  name: 'person_name.add',
  roles: personRoles,
  input: z.strictObject({
    // One of several persons of the case; without it the main one.
    person: z.union([z.literal(''), reference()]).default(''),
    kind: choice(nameKinds),
    name: requiredText(longestName).refine(isNameInAnyScript, { error: () => m.persons_name_letters() }),
  }),
  async handle({ trx, entered, openCase }, { person: asked, ...form }) {
    if (!openCase.writeCategories.includes('identity')) return refuse({ kind: 'forbidden' })
    const heads = await personHeads(trx, entered)
    const person = asked === '' ? heads[0] : heads.find(({ ref }) => ref === asked)
    if (!person) return refuse({ kind: 'unseen' })
    const { id } = await insertNames(trx, entered, person.personId, [form])
    await rewriteSearchRow(trx, entered, person.personId)
    return ok({
      location: `/faelle/${openCase.ref}/person?person=${person.ref}`,
      audit: { action: 'person_name.added', objectId: id, detail: { kind: form.kind } },
    })
  },
})
