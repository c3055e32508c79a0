import { z } from 'zod'
import { decideClosing } from '#domain/case-course/case-moves.ts'
import { dueAfter } from '#domain/case-course/follow-up.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, code, date, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { type Settlement, settlements, settleSteps } from '#features/plan/index.ts'
import { obstaclesOf } from '../closing-guards.server.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { closeCaseNow } from '../data/course-writer.server.ts'
import { moveRefusal } from '../move-problems.ts'
import { courseRoles } from '../permissions.ts'

/** Fields of a form that say what becomes of a step begin like this. */
export const stepPrefix = 'step.'

/** Closes the open case with its reason; everything that stands in the way is named at once. */
export const closeCase = defineCaseCommand({
  name: 'case.close',
  roles: courseRoles,
  input: z.strictObject({
    on: date('not_future'),
    reason: code(),
    words: requiredText(2000),
    /** what becomes of the steps that are still open: `step.` and their reference */
    steps: z
      .record(z.string().startsWith(stepPrefix), choice(settlements), { error: () => m.platform_choose() })
      .default({}),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const standing = await standingOfCase(trx, entered, caseId)
    const decided = decideClosing(standing, form.on, today().toString())
    if (!decided.ok)
      return refuse(moveRefusal(decided.refusal, { day: 'on', reason: 'reason' }, openCase.version))
    const concept = await conceptOfCase(trx, entered, openCase)
    // A word of the site is kept with the core term it stands for.
    const reason = concept.coreOf('closing_reasons', form.reason)
    if (!reason) return refuse({ kind: 'invalid', fields: { reason: m.platform_choose() } })
    const ends = new Map<string, Settlement>(
      Object.entries(form.steps).map(([name, end]) => [name.slice(stepPrefix.length), end]),
    )
    const events = await settleSteps(trx, entered, caseId, ends, form.on)
    const obstacles = await obstaclesOf(trx, entered, openCase, form.on)
    if (obstacles.length > 0)
      return refuse({
        kind: 'invalid',
        fields: { _form: obstacles.map(({ words }) => words).join(' ') },
      })
    const followUpOn = dueAfter(form.on, concept.content.deadlineDays.follow_up)
    await closeCaseNow(trx, { on: form.on, reason, local: form.reason, words: form.words, followUpOn })
    return ok({
      location: `/faelle/${openCase.ref}/stand`,
      audit: { action: 'case.closed', objectId: caseId, detail: { reason } },
      events,
    })
  },
})
