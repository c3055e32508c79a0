import { attendanceKinds } from '#domain/household/attendance.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addAttendance } from '../commands/add-attendance.server.ts'
import { AttendanceDays } from '../components/attendance-days.tsx'
import { attendanceLabel } from '../labels.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/new-attendance'

export const handle = definePage({
  access: { roles: householdRoles, recorded: 'case.opened, part haushalt; person_attendance.added' },
  title: m.households_add_attendance,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.households_title, to: '/faelle/:caseRef/haushalt' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [{ persons, chosen }, organisations, draft] = await Promise.all([
      personChoice(trx, entered, url),
      openOrganisations(trx, entered),
      findDraft(trx, entered, url.pathname),
    ])
    return {
      back: `/faelle/${openCase.ref}/haushalt`,
      formKey: crypto.randomUUID(),
      draft,
      persons,
      chosen,
      institutions: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    }
  },
)

export const action = formAction(addAttendance, { done: m.households_attendance_added })

export default function NewAttendance({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, persons, chosen, institutions } = loaderData
  const field = formFields(actionData, draft, { person: chosen })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.households_add_attendance()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={persons} />
        <RadioGroup
          {...field('kind')}
          label={m.households_attendance_kind()}
          choices={attendanceKinds.map((value) => ({ value, label: attendanceLabel(value) }))}
        />
        <Combobox
          {...field('institution')}
          label={m.households_institution()}
          hint={m.households_place_hint()}
          options={institutions}
          optional
        />
        <TextField {...field('place')} label={m.households_place()} autoComplete="off" optional />
        <AttendanceDays field={field} />
        <FormActions>
          <SubmitButton>{m.households_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
