import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, optionalDate, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { insertReview } from '../data/course-writer.server.ts'
import { courseRoles } from '../permissions.ts'

/** Keeps a look back at the plan, and when the next one is. */
export const reviewCase = defineCaseCommand({
  name: 'case.review',
  roles: courseRoles,
  input: z.strictObject({
    held_on: date('not_future'),
    with_client: z.literal('on').optional(),
    words: requiredText(4000),
    next_on: optionalDate(),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    if (form.next_on !== null && form.next_on <= today().toString())
      return refuse({ kind: 'invalid', fields: { next_on: m.episodes_wake_up_past() } })
    const { caseId } = openCase
    const { episodeId } = await standingOfCase(trx, entered, caseId)
    const review = {
      heldOn: form.held_on,
      withClient: form.with_client === 'on',
      words: form.words,
      nextOn: form.next_on,
    }
    const subjectId = await insertReview(trx, entered, { caseId, episodeId }, review)
    return ok({
      location: `/faelle/${openCase.ref}/stand`,
      audit: { action: 'case.reviewed', objectId: subjectId },
      events: [{ kind: 'CaseReviewed', caseId, subjectId, nextOn: form.next_on }],
    })
  },
})
