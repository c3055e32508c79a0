import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { axisOf } from '../axis/find-period.server.ts'
import { describedGap, gapFields } from '../axis/gap-fields.server.ts'
import { insertGapExplanation } from '../data/gap-explanations.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionsKept } from '../transition-kept.server.ts'

/** Names what bridges uncovered days of a person, or why they stay so; what was said before stays beside it. */
export const explainGap = defineCaseCommand({
  name: 'gap.explain',
  roles: transitionRoles,
  input: z.strictObject(gapFields),
  async handle({ trx, entered, openCase }, input) {
    const described = await describedGap(trx, entered, openCase, input)
    if (!described.ok) return refuse(described.refusal)
    const { id } = await insertGapExplanation(trx, entered, openCase.caseId, described.said)
    return ok({
      location: await axisOf(trx, entered, openCase.ref, described.said.personId),
      audit: { action: 'gap.explained', objectId: id },
      events: await transitionsKept(trx, entered, openCase.caseId, described.said),
    })
  },
})
