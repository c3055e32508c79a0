import { relationshipKinds } from '#domain/household/relationship.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { openOrganisations } from '#features/organisations/index.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addRelationship } from '../commands/add-relationship.server.ts'
import { RelationshipDays } from '../components/relationship-days.tsx'
import { relationshipLabel } from '../labels.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/new-relationship'

export const handle = definePage({
  access: { roles: householdRoles, recorded: 'case.opened, part haushalt; person_relationship.added' },
  title: m.households_add_relationship,
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

export const action = formAction(addRelationship, { done: m.households_relationship_added })

export default function NewRelationship({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, persons, chosen, institutions } = loaderData
  const field = formFields(actionData, draft, { person: chosen })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.households_add_relationship()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={persons} />
        <SelectField
          {...field('kind')}
          label={m.households_kind()}
          hint={m.households_kind_hint()}
          options={relationshipKinds.map((value) => ({ value, label: relationshipLabel(value) }))}
        />
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{m.households_who()}</legend>
          <div className="kern-fieldset__body">
            <p className="kern-body">{m.households_who_words()}</p>
            {persons.length > 1 ? (
              <SelectField {...field('other')} label={m.households_other()} options={persons} optional />
            ) : null}
            <TextField
              {...field('other_named')}
              label={m.households_other_named()}
              autoComplete="off"
              optional
            />
            <Combobox
              {...field('institution')}
              label={m.households_institution()}
              hint={m.households_institution_hint()}
              options={institutions}
              optional
            />
          </div>
        </fieldset>
        <RelationshipDays field={field} />
        <FormActions>
          <SubmitButton>{m.households_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
