import { endReasons } from '#domain/household/membership.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeMember } from '../commands/change-member.server.ts'
import { NamedFields, PlaceFields } from '../components/place-fields.tsx'
import { dayWords, endReasonLabel } from '../labels.ts'
import { memberForm } from '../member-page.server.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/change-member'

export const handle = definePage({
  access: { roles: householdRoles, recorded: 'case.opened, part haushalt; household_member.changed' },
  title: m.households_change_member,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.households_title, to: '/faelle/:caseRef/haushalt' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { member, ...form } = await memberForm(scope, args)
  return {
    ...form,
    isNamed: member.named !== null,
    stored: {
      named: member.named ?? '',
      named_birth_date: dayWords(member.named === null ? null : member.birthDate),
      role: member.role,
      elsewhere: member.atHome ? '' : 'on',
      since: dayWords(member.from),
      until: dayWords(member.until),
      end_reason: member.endReason ?? '',
    },
  }
})

export const action = formAction(changeMember, {
  done: m.households_member_changed,
  also: ({ params }) => ({ member: params.memberRef }),
})

export default function ChangeMember({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, formKey, isNamed } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.households_change_member()}: ${loaderData.name}`}</h2>
      <p className="kern-body">{m.households_correction()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        {isNamed ? <NamedFields field={field} /> : null}
        <PlaceFields field={field} />
        <DateField {...field('since')} label={m.households_since()} />
        <DateField {...field('until')} label={m.households_until()} optional />
        <SelectField
          {...field('end_reason')}
          label={m.households_end_reason()}
          options={endReasons.map((value) => ({ value, label: endReasonLabel(value) }))}
          empty={m.households_runs()}
          optional
        />
        <FormActions>
          <SubmitButton>{m.households_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
