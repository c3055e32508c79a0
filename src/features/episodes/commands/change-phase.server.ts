import { z } from 'zod'
import { decidePhase } from '#domain/case-course/case-moves.ts'
import { workingPhases } from '#domain/case-course/case-phases.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalText } from '#platform/fields.server.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { moveCase } from '../data/course-writer.server.ts'
import { moveRefusal } from '../move-problems.ts'
import { courseRoles } from '../permissions.ts'

/** Moves the open case into another phase; going back needs a reason. */
export const changePhase = defineCaseCommand({
  name: 'case.change_phase',
  roles: courseRoles,
  input: z.strictObject({
    phase: choice(workingPhases),
    on: date('not_future'),
    reason: optionalText(1000),
  }),
  async handle({ trx, entered, openCase }, wanted) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const standing = await standingOfCase(trx, entered, caseId)
    const decided = decidePhase(standing, wanted, today().toString())
    if (!decided.ok)
      return refuse(
        moveRefusal(decided.refusal, { day: 'on', reason: 'reason', phase: 'phase' }, openCase.version),
      )
    const { phase, on } = decided.value
    await moveCase(trx, { status: 'open', phase, since: on, wakeUpOn: null, reason: wanted.reason })
    return ok({
      location: `/faelle/${openCase.ref}/stand`,
      audit: {
        action: 'case.phase_changed',
        objectId: caseId,
        detail: { from: standing.phase, to: phase },
      },
      events: [
        { kind: 'CaseMoved', caseId, subjectId: caseId, status: 'open', phase, since: on, begins: false },
      ],
    })
  },
})
