import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference, requiredText, version } from '#platform/fields.server.ts'
import { replacePeriod } from '#features/persons/index.ts'
import { axisOf, findPeriod, periodConflict } from '../axis/find-period.server.ts'
import { categoryOf, describedPeriod, periodFields } from '../axis/period-fields.server.ts'
import { transitionRoles } from '../permissions.ts'

/** Corrects a period: a new row with the reason takes the place of the wrong one, which stays readable. */
export const correctPeriod = defineCaseCommand({
  name: 'rechtskreis_period.correct',
  roles: transitionRoles,
  input: z.strictObject({
    period: reference(),
    version: version(),
    ...periodFields,
    correction: requiredText(500, 2),
  }),
  async handle({ trx, entered, openCase }, { period: ref, version: seen, correction, ...input }) {
    const found = await findPeriod(trx, entered, ref)
    if (!found) return refuse({ kind: 'unseen' })
    const { row } = found
    if (!openCase.writeCategories.includes(categoryOf(row.rechtskreis))) return refuse({ kind: 'forbidden' })
    if (found.version !== seen) return refuse(periodConflict(found, input))
    const described = await describedPeriod(trx, entered, openCase, input)
    if (!described.ok) return refuse(described.refusal)
    const period = { ...described.period, personId: row.personId }
    const kept = await replacePeriod(trx, entered, row.id, period, correction)
    if (!kept) return refuse(periodConflict(found, input))
    return ok({
      location: await axisOf(trx, entered, openCase.ref, row.personId),
      audit: {
        action: 'rechtskreis_period.corrected',
        objectId: kept.id,
        detail: { in_place_of: row.id },
      },
    })
  },
})
