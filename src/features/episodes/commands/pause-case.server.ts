import { z } from 'zod'
import { decidePause } from '#domain/case-course/case-moves.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, optionalText } from '#platform/fields.server.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { moveCase } from '../data/course-writer.server.ts'
import { moveRefusal } from '../move-problems.ts'
import { courseRoles } from '../permissions.ts'

/** Lets the open case rest until a day on which it comes up again. */
export const pauseCase = defineCaseCommand({
  name: 'case.pause',
  roles: courseRoles,
  input: z.strictObject({ wake_up_on: date(), reason: optionalText(1000) }),
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const standing = await standingOfCase(trx, entered, caseId)
    const now = today().toString()
    const decided = decidePause(standing, { wakeUpOn: wanted.wake_up_on, reason: wanted.reason }, now)
    if (!decided.ok)
      return refuse(moveRefusal(decided.refusal, { day: 'wake_up_on', reason: 'reason' }, openCase.version))
    const { phase } = standing
    await moveCase(trx, { status: 'paused', phase, since: now, ...decided.value, reason: wanted.reason })
    return ok({
      location: `/faelle/${openCase.ref}/stand`,
      audit: { action: 'case.paused', objectId: caseId, detail: { until: wanted.wake_up_on } },
      events: [
        { kind: 'CaseMoved', caseId, subjectId: caseId, status: 'paused', phase, since: now, begins: false },
      ],
    })
  },
})
