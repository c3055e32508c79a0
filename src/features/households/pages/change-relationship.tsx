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
import { changeRelationship } from '../commands/change-relationship.server.ts'
import { RelationshipDays } from '../components/relationship-days.tsx'
import { relationshipsOfCase } from '../data/relationships.server.ts'
import { dayWords, relationshipLabel } from '../labels.ts'
import { householdRoles } from '../permissions.ts'
import type { Route } from './+types/change-relationship'

export const handle = definePage({
  access: { roles: householdRoles, recorded: 'case.opened, part haushalt; person_relationship.changed' },
  title: m.households_change_relationship,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.households_title, to: '/faelle/:caseRef/haushalt' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const relationship = await named(scope, params.relationshipRef, async (ref) =>
    (await relationshipsOfCase(trx, entered)).find((one) => one.ref === ref),
  )
  return {
    back: `/faelle/${openCase.ref}/haushalt`,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    kind: relationshipLabel(relationship.kind),
    stored: {
      from: dayWords(relationship.from),
      until: dayWords(relationship.until),
      note: relationship.note,
    },
  }
})

export const action = formAction(changeRelationship, {
  done: m.households_relationship_changed,
  also: ({ params }) => ({ relationship: params.relationshipRef }),
})

export default function ChangeRelationship({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, formKey } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.households_change_relationship()}: ${loaderData.kind}`}</h2>
      <p className="kern-body">{m.households_correction()}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo={back}>
        <RelationshipDays field={formFields(actionData, draft, stored)} />
        <FormActions>
          <SubmitButton>{m.households_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
