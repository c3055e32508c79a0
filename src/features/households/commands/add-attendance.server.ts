import { z } from 'zod'
import { attendanceKinds, categoryOfAttendance } from '#domain/household/attendance.ts'
import { endsBeforeBeginning } from '#domain/household/membership.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { choice, date, optionalDate, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { keepAttendance } from '../data/attendances.server.ts'
import { optionalReference } from '../fields.server.ts'
import { householdRoles } from '../permissions.ts'

/** Says which day care or school somebody attends: one of the network, or one by name. */
export const addAttendance = defineCaseCommand({
  name: 'person_attendance.add',
  roles: householdRoles,
  input: z.strictObject({
    person: personField(),
    kind: choice(attendanceKinds),
    institution: optionalReference(),
    place: optionalText(200),
    level: optionalText(60),
    from: date(),
    until: optionalDate(),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes(categoryOfAttendance[form.kind]))
      return refuse({ kind: 'forbidden' })
    const invalid = (field: string, words: string) =>
      refuse({ kind: 'invalid' as const, fields: { [field]: words } })
    if ((form.institution === '') === (form.place === ''))
      return invalid('place', form.place ? m.households_place_twice() : m.households_place_missing())
    if (endsBeforeBeginning(form)) return invalid('until', m.platform_date_order())
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const institution = form.institution ? await findOrganisation(trx, entered, form.institution) : null
    if (institution === undefined) return invalid('institution', m.platform_choose())
    const { kind, level, from, until } = form
    const id = await keepAttendance(
      trx,
      entered,
      {
        personId: person.personId,
        kind,
        institutionId: institution?.id ?? null,
        place: form.place || null,
        level,
        from,
        until,
      },
      null,
    )
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: { action: 'person_attendance.added', objectId: id || '', detail: { kind } },
    })
  },
})
