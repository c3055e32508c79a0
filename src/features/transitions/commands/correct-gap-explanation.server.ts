import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { categoryOfLane } from '#domain/rechtskreis/lanes.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText, version } from '#platform/fields.server.ts'
import { findGap, gapConflict } from '../axis/find-gap.server.ts'
import { axisOf } from '../axis/find-period.server.ts'
import { describedGap, gapFields } from '../axis/gap-fields.server.ts'
import { replaceGapExplanation } from '../data/gap-explanations.server.ts'
import { transitionRoles } from '../permissions.ts'
import { transitionsKept } from '../transition-kept.server.ts'

/** Corrects what was said of uncovered days: a new row with the reason takes the place of the wrong one, which stays readable. */
export const correctGapExplanation = defineCaseCommand({
  name: 'gap.correct',
  roles: transitionRoles,
  input: z.strictObject({
    gap: reference(),
    version: version(),
    ...gapFields,
    correction: requiredText(500, 2),
  }),
  async handle({ trx, entered, openCase }, { gap: ref, version: seen, correction, ...input }) {
    const found = await findGap(trx, entered, openCase.caseId, ref)
    if (!found) return refuse({ kind: 'unseen' })
    const { row } = found
    if (!openCase.writeCategories.includes(categoryOfLane[row.lane])) return refuse({ kind: 'forbidden' })
    const described = await describedGap(trx, entered, openCase, input, row.personId)
    if (!described.ok) return refuse(described.refusal)
    const { said } = described
    if (found.version !== seen) return refuse(gapConflict(found, said))
    const kept = await replaceGapExplanation(trx, entered, openCase.caseId, row.id, { ...said, correction })
    // Who was faster by a moment stands there only now.
    if (!kept) return refuse(gapConflict((await findGap(trx, entered, openCase.caseId, ref))!, said))
    const before = { lane: row.lane, personId: row.personId }
    const told = await transitionsKept(trx, entered, openCase.caseId, before)
    return ok({
      location: await axisOf(trx, entered, openCase.ref, said.personId),
      audit: { action: 'gap.corrected', objectId: kept.id, detail: { in_place_of: row.id } },
      events: told,
    })
  },
})
