import { gapLanes } from '#domain/rechtskreis/gap-days.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { explainGap } from '../../commands/explain-gap.server.ts'
import { GapFormFields } from '../../components/axis/gap-form-fields.tsx'
import { transitionRoles } from '../../permissions.ts'
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
        <GapFormFields field={field} persons={persons} />
        <FormActions>
          <SubmitButton>{m.transitions_save()}</SubmitButton>
          <ButtonLink to={`/faelle/${caseRef}/zeitachse`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
