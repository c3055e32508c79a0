import { gapLanes } from '#domain/rechtskreis/gap-days.ts'
import { bridges } from '#domain/rechtskreis/transition.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { explainGap } from '../commands/explain-gap.server.ts'
import { laneLabel } from '../lane-labels.ts'
import { transitionRoles } from '../permissions.ts'
import { bridgeLabel } from '../transition-labels.ts'
import type { Route } from './+types/explain-gap'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'case.opened, part zeitachse; gap.explained' },
  title: m.transitions_package_explain,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const choice = await personChoice(trx, entered, url)
    const asked = (name: string) => (url.searchParams.get(name) ?? '').slice(0, 40)
    const day = (name: string) => {
      const read = parseCalendarDate(asked(name))
      return read.ok ? formatDay(read.value, getLocale()) : ''
    }
    return {
      caseRef: openCase.ref,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      persons: choice.persons,
      stored: {
        person: choice.chosen,
        lane: gapLanes.find((lane) => lane === asked('bereich')) ?? 'living_costs',
        from: day('von'),
        until: day('bis'),
      },
    }
  },
)

export const action = formAction(explainGap, { done: m.transitions_package_explained })

export default function ExplainGap({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, draft, stored, formKey, persons } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_package_explain()}</h2>
      <p className="kern-body">{m.transitions_package_explain_words()}</p>
      <CommandForm formKey={formKey} answer={actionData}>
        <PersonField field={field} persons={persons} />
        <RadioGroup
          {...field('lane')}
          label={m.transitions_lane()}
          choices={gapLanes.map((value) => ({ value, label: laneLabel(value) }))}
        />
        <DateField {...field('from')} label={m.transitions_from()} />
        <DateField {...field('until')} label={m.transitions_last_day()} />
        <SelectField
          {...field('bridge')}
          label={m.transitions_bridge()}
          hint={m.transitions_bridge_hint()}
          options={bridges.map((value) => ({ value, label: bridgeLabel(value) }))}
          empty={m.transitions_bridge_none()}
          optional
        />
        <TextArea {...field('reason')} label={m.transitions_package_reason()} limit={500} optional />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={`/faelle/${caseRef}/zeitachse`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
