import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, reference, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { joinPersons } from '../data/merges.server.ts'
import { personHeads } from '../data/person-reader.server.ts'
import { personRoles } from '../permissions.ts'

/** Says that the person of the case and another one are one human; no row about either of them changes. */
export const mergePersons = defineCaseCommand({
  name: 'person.merge',
  roles: personRoles,
  input: z.strictObject({
    other: reference(),
    stands: choice(['own', 'other']),
    reason: requiredText(1000, 3),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('identity')) return refuse({ kind: 'forbidden' })
    const [person] = await personHeads(trx, entered)
    if (!person) return refuse({ kind: 'unseen' })
    const merged = await joinPersons(trx, {
      own: person.personId,
      otherRef: form.other,
      stands: form.stands,
      reason: form.reason,
    })
    if (merged.refused === 'unseen') return refuse({ kind: 'unseen' })
    if (merged.refused === 'same')
      return refuse({ kind: 'conflict', message: m.persons_merged_already(), differences: [], version: 0 })
    if (merged.refused !== null)
      return refuse({
        kind: 'invalid',
        fields: { other: m.persons_other_case({ title: merged.responsibleTitle ?? '' }) },
      })
    return ok({
      location: `/faelle/${openCase.ref}/person`,
      audit: {
        action: 'person.merged',
        objectId: merged.mergeId,
        detail: { person: merged.personId, into: merged.intoPersonId },
      },
      events: [{ kind: 'PersonsMerged', caseId: openCase.caseId, subjectId: merged.mergeId }],
    })
  },
})
