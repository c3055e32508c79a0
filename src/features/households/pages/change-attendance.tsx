import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { named } from '#platform/http/named.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeAttendance } from '../commands/change-attendance.server.ts'
import { AttendanceDays } from '../components/attendance-days.tsx'
import { attendancesOfCase } from '../data/attendances.server.ts'
import { attendanceLabel, dayWords } from '../labels.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/change-attendance'

export const handle = definePage({
  access: { roles: householdRoles, recorded: 'case.opened, part haushalt; person_attendance.changed' },
  title: m.households_change_attendance,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.households_title, to: '/faelle/:caseRef/haushalt' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const attendance = await named(scope, params.attendanceRef, async (ref) =>
    (await attendancesOfCase(trx, entered)).find((one) => one.ref === ref),
  )
  return {
    back: `/faelle/${openCase.ref}/haushalt`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    kind: attendanceLabel(attendance.kind),
    stored: {
      level: attendance.level,
      from: dayWords(attendance.from),
      until: dayWords(attendance.until),
    },
  }
})

export const action = formAction(changeAttendance, {
  done: m.households_attendance_changed,
  also: ({ params }) => ({ attendance: params.attendanceRef }),
})

export default function ChangeAttendance({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.households_change_attendance()}: ${loaderData.kind}`}</h2>
      <p className="kern-body">{m.households_correction()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <AttendanceDays field={formFields(actionData, draft, stored)} />
        <FormActions>
          <SubmitButton>{m.households_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
