import { z } from 'zod'
import { categoryOfAttendance } from '#domain/household/attendance.ts'
import { endsBeforeBeginning } from '#domain/household/membership.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, optionalDate, optionalText, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { attendancesOfCase, keepAttendance } from '../data/attendances.server.ts'
import { seenAndNow } from '../data/held.ts'
import { dayWords } from '../labels.ts'
import { householdRoles } from '../permissions.ts'

type Days = { from: string; until: string | null; level: string }

const conflictOf = (now: Days, mine: Days): Refusal => ({
  kind: 'conflict',
  message: m.households_changed_meanwhile(),
  version: 1,
  differences: [
    { field: m.households_from(), mine: dayWords(mine.from), theirs: dayWords(now.from) },
    { field: m.households_until(), mine: dayWords(mine.until), theirs: dayWords(now.until) },
    { field: m.households_level(), mine: mine.level, theirs: now.level },
  ],
})

/** Ends or corrects what somebody attends: a new row takes the place of the one that was seen. */
export const changeAttendance = defineCaseCommand({
  name: 'person_attendance.change',
  roles: householdRoles,
  input: z.strictObject({
    attendance: reference(),
    level: optionalText(60),
    from: date(),
    until: optionalDate(),
  }),
  async handle({ trx, entered, openCase }, { attendance: ref, ...days }) {
    const found = seenAndNow(await attendancesOfCase(trx, entered), ref)
    if (!found) return refuse({ kind: 'unseen' })
    const { seen, now } = found
    if (!openCase.writeCategories.includes(categoryOfAttendance[seen.kind]))
      return refuse({ kind: 'forbidden' })
    if (endsBeforeBeginning(days))
      return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
    if (seen !== now) return refuse(conflictOf(now, days))
    const id = await keepAttendance(trx, entered, { ...seen, ...days }, seen.id)
    if (!id) return refuse(conflictOf(now, days))
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: { action: 'person_attendance.changed', objectId: id },
    })
  },
})
