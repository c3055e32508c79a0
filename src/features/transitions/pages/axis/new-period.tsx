import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { recordPeriod } from '../../commands/record-period.server.ts'
import { PeriodFormFields } from '../../components/axis/period-form-fields.tsx'
import type { Route } from './+types/new-period'

export const handle = definePage({
  access: { roles: ['case_manager'], recorded: 'case.opened, part zeitachse; rechtskreis_period.recorded' },
  title: m.transitions_add_period,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [choice, rechtskreise, organisations] = await Promise.all([
      personChoice(trx, entered, url),
      optionsOf('rechtskreise'),
      openOrganisations(trx, entered),
    ])
    return {
      caseRef: openCase.ref,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      persons: choice.persons,
      chosen: choice.chosen,
      rechtskreise,
      offices: organisations.map(({ ref, name }) => ({ value: ref, label: name })),
    }
  },
)

export const action = formAction(recordPeriod, { done: m.transitions_period_recorded })

export default function NewPeriod({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData, loaderData.draft, {
    certainty: 'told',
    person: loaderData.chosen,
  })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.transitions_add_period()}</h2>
      <p className="kern-body">{m.transitions_readers()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={loaderData.persons} />
        <PeriodFormFields field={field} rechtskreise={loaderData.rechtskreise} offices={loaderData.offices} />
        <FormActions>
          <SubmitButton>{m.transitions_save_period()}</SubmitButton>
          <ButtonLink to={`/faelle/${loaderData.caseRef}/zeitachse?person=${loaderData.chosen}`}>
            {m.ui_cancel()}
          </ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
