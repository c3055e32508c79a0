import { z } from 'zod'
import { followUpOutcomes } from '#domain/case-course/follow-up.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { noteFollowUpNow } from '../data/course-writer.server.ts'
import { courseRoles } from '../permissions.ts'

/** Keeps how it went on after a closing; once per episode. */
export const noteFollowUp = defineCaseCommand({
  name: 'case.follow_up',
  roles: courseRoles,
  input: z.strictObject({
    on: date('not_future'),
    outcome: choice(followUpOutcomes),
    words: optionalText(2000),
  }),
  async handle({ trx, entered, openCase }, form) {
    const { since } = await standingOfCase(trx, entered, openCase.caseId)
    if (form.on < since) return refuse({ kind: 'invalid', fields: { on: m.episodes_before_last() } })
    const answer = await noteFollowUpNow(trx, form)
    if (answer === 'forbidden') return refuse({ kind: 'unseen' })
    if (answer !== 'done')
      return refuse({
        kind: 'conflict',
        message: answer === 'noted' ? m.episodes_follow_up_noted_already() : m.episodes_not_closed(),
        differences: [],
        version: openCase.version,
      })
    return ok({
      location: `/faelle/${openCase.ref}/stand`,
      audit: { action: 'case.followed_up', objectId: openCase.caseId, detail: { outcome: form.outcome } },
    })
  },
})
