import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday } from '#features/concept/index.ts'
import { municipalityOptions, optionsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { noteEnquiry } from '../commands/note-enquiry.server.ts'
import { ContactFormFields } from '../components/contact-form-fields.tsx'
import { OutcomeArea } from '../components/outcome-area.tsx'
import { latestOccasions } from '../data/occasions.server.ts'
import { enquiryRoles } from '../permissions.ts'
import type { Route } from './+types/new-enquiry'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'enquiry.noted' },
  title: m.enquiries_new,
  above: [{ title: m.enquiries_title, to: '/anfragen' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const concept = await conceptToday(trx, entered)
  const occasions = await latestOccasions(trx, entered, 20)
  return {
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    today: formatDay(today().toString(), getLocale()),
    choices: {
      routes: concept.words('access_routes'),
      domains: concept.words('life_domains'),
      languages: await optionsOf('languages'),
      municipalities: await municipalityOptions(),
      occasions: occasions.map(({ ref, name, heldOn }) => ({
        value: ref,
        label: `${name}, ${formatDay(heldOn, getLocale())}`,
      })),
    },
  }
})

export const action = formAction(noteEnquiry, { done: m.enquiries_noted })

export default function NewEnquiry({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, draft, choices } = loaderData
  const field = formFields(actionData, draft, { contacted_on: loaderData.today, people_count: '1' })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.enquiries_new()}</h1>
      <p className="kern-body">{m.enquiries_nameless()}</p>
      <CommandForm formKey={formKey} answer={actionData}>
        <ContactFormFields
          field={field}
          choices={choices}
          chosenDomains={tickedValues('life_domains', actionData, draft)}
        />
        <OutcomeArea
          answer={actionData}
          draft={draft}
          label={m.enquiries_answered_at_once()}
          hint={m.enquiries_answered_at_once_hint()}
          optional
        />
        <FormActions>
          <SubmitButton>{m.enquiries_save()}</SubmitButton>
          <ButtonLink to="/anfragen">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
