import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { endsBeforeBegin } from '#domain/rechtskreis/axis/period.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { endPeriod } from '#features/persons/index.ts'
import { axisOf, findPeriod, periodConflict } from '../axis/find-period.server.ts'
import { categoryOf } from '../axis/period-fields.server.ts'
import { transitionRoles } from '../permissions.ts'

/** Says the last day of a running period; a day that stands already is corrected with a reason instead. */
export const endRunningPeriod = defineCaseCommand({
  name: 'rechtskreis_period.end',
  roles: transitionRoles,
  input: z.strictObject({ period: reference(), version: version(), until: date() }),
  async handle({ trx, entered, openCase }, { period: ref, version: seen, until }) {
    const found = await findPeriod(trx, entered, ref)
    if (!found) return refuse({ kind: 'unseen' })
    const { row } = found
    if (!openCase.writeCategories.includes(categoryOf(row.rechtskreis))) return refuse({ kind: 'forbidden' })
    if (found.version !== seen) return refuse(periodConflict(found, { until }))
    const invalid = (words: string) => refuse({ kind: 'invalid', fields: { until: words } } as const)
    if (row.until !== null) return invalid(m.transitions_axis_has_ended())
    if (endsBeforeBegin({ from: row.from, until })) return invalid(m.platform_date_order())
    const kept = await endPeriod(trx, entered, row, until)
    if (!kept) return refuse(periodConflict(found, { until }))
    return ok({
      location: await axisOf(trx, entered, openCase.ref, row.personId),
      audit: { action: 'rechtskreis_period.ended', objectId: kept.id, detail: { in_place_of: row.id } },
    })
  },
})
