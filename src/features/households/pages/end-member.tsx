import { endReasons } from '#domain/household/membership.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personHeads } from '#features/persons/index.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { endMember } from '../commands/end-member.server.ts'
import { endReasonLabel } from '../labels.ts'
import { memberForm } from '../member-page.server.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/end-member'

export const handle = definePage({
  access: {
    roles: householdRoles,
    recorded: 'case.opened, part haushalt; household_member.ended; case.participant_ended',
  },
  title: m.households_end_membership,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.households_title, to: '/faelle/:caseRef/haushalt' },
  ],
})

export const loader = casePage(handle.access, async (scope, args: Route.LoaderArgs) => {
  const { member, ...form } = await memberForm(scope, args)
  const [main] = await personHeads(scope.trx, scope.entered)
  return { ...form, mayLeave: member.named === null && member.personId !== main?.personId }
})

export const action = formAction(endMember, {
  done: m.households_member_ended,
  also: ({ params }) => ({ member: params.memberRef }),
})

export default function EndMember({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, formKey, mayLeave } = loaderData
  const field = formFields(actionData, draft, { participation: 'stays' })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.households_end_membership()}: ${loaderData.name}`}</h2>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <DateField {...field('until')} label={m.households_last_day()} />
        <RadioGroup
          {...field('end_reason')}
          label={m.households_end_reason()}
          choices={endReasons.map((value) => ({ value, label: endReasonLabel(value) }))}
        />
        {mayLeave ? (
          <RadioGroup
            {...field('participation')}
            label={m.households_participation()}
            choices={[
              { value: 'stays', label: m.households_stays(), hint: m.households_stays_hint() },
              { value: 'ends', label: m.households_ends(), hint: m.households_ends_hint() },
            ]}
          />
        ) : null}
        <FormActions>
          <SubmitButton>{m.households_end_membership()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
