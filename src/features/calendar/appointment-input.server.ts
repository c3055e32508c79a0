import { z } from 'zod'
import { appointmentLimits, placeKinds } from '#domain/case-course/appointments/appointment.ts'
import { berlinInstant } from '#domain/case-course/appointments/berlin-time.ts'
import { namesIn } from '#domain/case-course/appointments/names-in-place.ts'
import { readTimeOfDay } from '#domain/case-course/notes/time-line.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { choice, date, optionalText, references, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads } from '#features/persons/index.ts'
import type { AppointmentContent } from './data/appointment-writer.server.ts'

const timeOfDay = () =>
  requiredText(20).transform((text, context) => {
    const read = readTimeOfDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: m.calendar_time_unreadable() })
    return z.NEVER
  })

const minutes = () =>
  requiredText(10).transform((text, context) => {
    const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
    if (count >= 1 && count <= appointmentLimits.minutes) return count
    context.addIssue({ code: 'custom', message: m.calendar_minutes_unreadable() })
    return z.NEVER
  })

/** What is sent about an appointment. */
export const appointmentFields = {
  subject: requiredText(appointmentLimits.subject),
  day: date(),
  time: timeOfDay(),
  minutes: minutes(),
  place_kind: choice(placeKinds),
  place: optionalText(appointmentLimits.place),
  persons: references(),
  others: optionalText(appointmentLimits.others),
  interpreter_needed: z.literal('on').optional(),
  note: optionalText(appointmentLimits.note),
} as const

/** An appointment as it was sent. */
export type AppointmentInput = z.output<z.ZodObject<typeof appointmentFields>>

/**
 * What was sent as an appointment that can be stored: at a time that exists, with persons of this case, and in an office
 * without anybody's name in the place, because that place stands in the calendar file.
 * @param before who was to take part until now: those who left the case meanwhile cannot be chosen and stay
 */
export async function appointmentContent(
  trx: Trx,
  entered: Entered,
  input: AppointmentInput,
  before: readonly string[] = [],
): Promise<Result<AppointmentContent, Refusal>> {
  const wrong = (field: string, words: string) =>
    refuse({ kind: 'invalid' as const, fields: { [field]: words } })
  const heads = await personHeads(trx, entered)
  const persons = input.persons.map((ref) => heads.find((head) => head.ref === ref))
  if (persons.includes(undefined)) return wrong('persons', m.platform_choose())
  const startsAt = berlinInstant(input.day, input.time)
  if (startsAt === null) return wrong('time', m.calendar_time_left_out())
  const names = heads.flatMap(({ familyName, givenNames }) => [familyName ?? '', givenNames ?? ''])
  if (input.place_kind === 'office' && namesIn(input.place, names))
    return wrong('place', m.calendar_place_names())
  const gone = before.filter((id) => !heads.some(({ ids }) => ids.includes(id)))
  return ok({
    subject: input.subject,
    startsAt,
    minutes: input.minutes,
    placeKind: input.place_kind,
    place: input.place,
    personIds: [...persons.map((person) => person!.personId), ...gone],
    others: input.others,
    interpreterNeeded: input.interpreter_needed === 'on',
    note: input.note,
  })
}
