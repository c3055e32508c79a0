import { tieKinds } from '#domain/assessment/ecomap/tie.ts'
import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addTie } from '../commands/add-tie.server.ts'
import { TieFields } from '../components/tie-fields.tsx'
import { tieChoices } from '../form-choices.server.ts'
import { tieKindLabel } from '../labels.ts'
import { ecomapRoles } from '../permissions.ts'
import type { Route } from './+types/new-tie'

export const handle = definePage({
  access: { roles: ecomapRoles, recorded: 'case.opened, part netzwerk; network_tie.added' },
  title: m.ecomap_add,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.ecomap_title, to: '/faelle/:caseRef/netzwerk' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [{ persons, chosen }, concept, draft] = await Promise.all([
      personChoice(trx, entered, url),
      conceptOfCase(trx, entered, openCase),
      findDraft(trx, entered, url.pathname),
    ])
    return {
      back: `/faelle/${openCase.ref}/netzwerk?person=${chosen}`,
      formKey: crypto.randomUUID(),
      draft,
      persons,
      chosen,
      today: today().toString(),
      ...(await tieChoices(trx, entered, concept)),
    }
  },
)

export const action = formAction(addTie, { done: m.ecomap_added })

export default function NewTie({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, persons, chosen, domains, organisations } = loaderData
  const field = formFields(actionData, draft, {
    person: chosen,
    since: formatDay(loaderData.today, getLocale()),
  })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.ecomap_add()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={persons} />
        <RadioGroup
          {...field('kind')}
          label={m.ecomap_kind()}
          hint={m.ecomap_kind_hint()}
          choices={tieKinds.map((value) => ({ value, label: tieKindLabel(value) }))}
        />
        <TieFields
          field={field}
          domains={domains}
          helpsIn={tickedValues('life_domains', actionData, draft)}
          organisations={organisations}
        />
        <FormActions>
          <SubmitButton>{m.ecomap_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
