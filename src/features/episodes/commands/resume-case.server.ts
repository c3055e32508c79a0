import { z } from 'zod'
import { decideResume } from '#domain/case-course/case-moves.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { optionalText } from '#platform/fields.server.ts'
import { standingOfCase } from '../data/course-reader.server.ts'
import { moveCase } from '../data/course-writer.server.ts'
import { moveRefusal } from '../move-problems.ts'
import { courseRoles } from '../permissions.ts'

/** Works on a case that rested again, in the phase it rested in. */
export const resumeCase = defineCaseCommand({
  name: 'case.resume',
  roles: courseRoles,
  input: z.strictObject({ reason: optionalText(1000) }),
  async handle({ trx, entered, openCase }, { reason }) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const { caseId } = openCase
    const standing = await standingOfCase(trx, entered, caseId)
    const decided = decideResume(standing)
    if (!decided.ok)
      return refuse(moveRefusal(decided.refusal, { day: '_form', reason: '_form' }, openCase.version))
    const { phase } = standing
    const since = today().toString()
    await moveCase(trx, { status: 'open', phase, since, wakeUpOn: null, reason })
    return ok({
      location: `/faelle/${openCase.ref}/stand`,
      audit: { action: 'case.resumed', objectId: caseId },
      events: [{ kind: 'CaseMoved', caseId, subjectId: caseId, status: 'open', phase, since, begins: false }],
    })
  },
})
