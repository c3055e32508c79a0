import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { colleagues } from '#features/organisations/index.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { giveCases } from '../commands/hand-over-cases.server.ts'
import { namesOfMyCases, noteListReading, runningOwnCases } from '../data/case-lists.server.ts'
import { chosenCases } from '../list/chosen-cases.ts'
import { phaseLabel } from '../labels/phase-labels.ts'
import type { Route } from './+types/hand-over'

export const handle = definePage({
  access: {
    roles: ['case_manager'],
    recorded: 'list.read once per day and membership; case.handed_over; cases.handed_over',
  },
  title: m.cases_hand_over,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const [cases, receivers, draft] = await Promise.all([
    runningOwnCases(trx, entered),
    colleagues(trx, entered),
    findDraft(trx, entered, url.pathname),
  ])
  await noteListReading(trx, 'cases')
  const chosen = chosenCases(url.searchParams)
  const others = chosen.filter((ref) => !cases.some(({ caseRef }) => caseRef === ref))
  const names = await namesOfMyCases(trx, entered, others)
  return {
    formKey: crypto.randomUUID(),
    draft,
    chosen,
    notOwn: others.map((ref) => names.get(ref) ?? m.cases_chosen_gone()).join('; '),
    receivers: receivers.map(({ ref, title }) => ({ value: ref, label: title })),
    // Who comes with a choice sees it first.
    cases: cases
      .toSorted((one, two) => Number(chosen.includes(two.caseRef)) - Number(chosen.includes(one.caseRef)))
      .map(({ caseRef, displayName, phase, nextStepTitle }) => ({
        value: caseRef,
        label: [displayName ?? m.cases_name_not_shared(), phaseLabel(phase), nextStepTitle]
          .filter(Boolean)
          .join(' · '),
      })),
  }
})

export const action = formAction(giveCases, {
  done: ({ count }) => m.cases_handed_over({ count: count ?? 0 }),
})

export default function HandOver({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, draft, receivers, cases, chosen, notOwn } = loaderData
  const field = formFields(actionData, draft)
  const { defaultValue: _ticked, ...ticked } = field('cases')
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      <p className="kern-body">{m.cases_hand_over_words()}</p>
      {notOwn ? <Alert kind="warning" title={m.cases_chosen_not_own({ names: notOwn })} /> : null}
      {cases.length === 0 || receivers.length === 0 ? (
        <EmptyState title={m.cases_hand_over_nothing()}>{m.cases_hand_over_nothing_words()}</EmptyState>
      ) : (
        <CommandForm formKey={formKey} answer={actionData}>
          <CheckboxGroup
            {...ticked}
            label={m.cases_hand_over_which()}
            choices={cases}
            defaultValues={tickedValues('cases', actionData, draft, chosen)}
          />
          <SelectField {...field('receiver')} label={m.cases_hand_over_to()} options={receivers} />
          <TextArea
            {...field('reason')}
            label={m.cases_hand_over_reason()}
            hint={m.cases_hand_over_reason_hint()}
            limit={1000}
          />
          <FormActions>
            <SubmitButton>{m.cases_hand_over()}</SubmitButton>
            <ButtonLink to="/faelle">{m.ui_cancel()}</ButtonLink>
          </FormActions>
        </CommandForm>
      )}
    </>
  )
}
