import { supportKeys } from '#domain/contact/support-needs.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { standingFacts } from '#features/persons/index.ts'
import { optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeSupport } from '../commands/change-support.server.ts'
import { SupportFields } from '../components/support-fields.tsx'
import { contactRoles } from '../permissions.ts'
import { fieldOf, seenMark } from '../support-form.ts'
import type { Route } from './+types/change-support'

export const handle = definePage({
  access: { roles: contactRoles, recorded: 'case.opened, part person; person_support.changed' },
  title: m.contact_support_change,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [{ persons, chosen, chosenIds }, facts, languages, draft] = await Promise.all([
      personChoice(trx, entered, url),
      standingFacts(trx, entered),
      optionsOf('languages'),
      findDraft(trx, entered, url.pathname),
    ])
    const own = facts.filter(({ personId }) => chosenIds.includes(personId))
    const stored = supportKeys.map((key): [string, string] => {
      const answer = own.findLast((fact) => fact.key === key)?.answer
      const silent = key === 'interpreter.not_wanted' || key === 'access.health_need' ? '' : 'not_asked'
      return [fieldOf(key), answer?.value ?? (silent && (answer?.answer ?? silent))]
    })
    return {
      back: `/faelle/${openCase.ref}/person?person=${chosen}`,
      formKey: crypto.randomUUID(),
      draft,
      person: chosen,
      name: persons.find(({ value }) => value === chosen)?.label ?? '',
      seen: seenMark(own),
      languages,
      stored: Object.fromEntries(stored),
    }
  },
)

export const action = formAction(changeSupport, { done: m.contact_support_changed })

export default function ChangeSupport({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, person, seen, languages } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.contact_support_change()}: ${loaderData.name}`}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="seen" value={seen} />
        <SupportFields field={formFields(actionData, draft, stored)} languages={languages} />
        <FormActions>
          <SubmitButton>{m.contact_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
