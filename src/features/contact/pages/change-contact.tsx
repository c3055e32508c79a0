import { channels, unasked } from '#domain/contact/contact-rules.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { contactsOfCase, personHeads } from '#features/persons/index.ts'
import { municipalityOptions } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { changeContact } from '../commands/change-contact.server.ts'
import { ContactFields } from '../components/contact-fields.tsx'
import { contactRoles } from '../permissions.ts'
import type { Route } from './+types/change-contact'

export const handle = definePage({
  access: { roles: contactRoles, recorded: 'case.opened, part person; person_contact.changed' },
  title: m.contact_change,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_person, to: '/faelle/:caseRef/person' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [choice, heads, contacts, municipalities, draft] = await Promise.all([
      personChoice(trx, entered, url),
      personHeads(trx, entered),
      contactsOfCase(trx, entered),
      municipalityOptions(),
      findDraft(trx, entered, url.pathname),
    ])
    const { persons, chosen, chosenId } = choice
    const contact = contacts.find(({ personId }) => personId === chosenId)
    const rules = contact?.rules ?? unasked
    return {
      back: `/faelle/${openCase.ref}/person?person=${chosen}`,
      formKey: crypto.randomUUID(),
      draft,
      person: chosen,
      name: persons.find(({ value }) => value === chosen)?.label ?? '',
      others: persons.filter(({ value }) => value !== chosen),
      municipalities,
      version: contact?.version ?? 0,
      hiddenPersons: rules.hiddenFrom.flatMap(
        (hidden) => heads.find(({ ids }) => ids.some((id) => id === hidden.personId))?.ref ?? [],
      ),
      stored: {
        municipality: contact?.municipalityCode ?? '',
        phone: contact?.phone ?? '',
        email: contact?.email ?? '',
        ...Object.fromEntries(channels.map((channel) => [`way_${channel}`, rules.ways[channel] as string])),
        times: rules.times,
        quiet_household: rules.quietHousehold ? 'on' : '',
        hidden_names: rules.hiddenFrom
          .filter(({ personId }) => !heads.some(({ ids }) => ids.some((id) => id === personId)))
          .map(({ name }) => name)
          .join('\n'),
        note: rules.note,
      },
    }
  },
)

export const action = formAction(changeContact, { done: m.contact_changed })

export default function ChangeContact({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, stored, person, version } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{`${m.contact_change()}: ${loaderData.name}`}</h2>
      <p className="kern-body">{m.contact_readers()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <ContactFields
          field={formFields(actionData, draft, stored)}
          municipalities={loaderData.municipalities}
          others={loaderData.others}
          hiddenPersons={tickedValues('hidden_persons', actionData, draft, loaderData.hiddenPersons)}
        />
        <FormActions>
          <SubmitButton>{m.contact_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
