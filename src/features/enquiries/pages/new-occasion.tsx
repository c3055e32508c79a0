import { data } from 'react-router'
import { channelOfOccasion, occasionKinds } from '#domain/enquiry/enquiry.ts'
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
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { noteOccasion } from '../commands/note-occasion.server.ts'
import { OccasionFields } from '../components/occasion-fields.tsx'
import { OccasionRows } from '../components/occasion-rows.tsx'
import { occasionLabel } from '../labels.ts'
import { enquiryRoles } from '../permissions.ts'
import type { Route } from './+types/new-occasion'

export const handle = definePage({
  access: { roles: enquiryRoles, recorded: 'occasion.noted' },
  title: m.enquiries_quick,
  above: [{ title: m.enquiries_title, to: '/anfragen' }],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const kind = occasionKinds.find((one) => one === params.occasionKind)
  if (!kind) {
    await scope.scope.refuse(trx, 'unseen')
    throw data(null, { status: 404 })
  }
  const concept = await conceptToday(trx, entered)
  return {
    kind,
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    today: formatDay(today().toString(), getLocale()),
    domains: concept.words('life_domains'),
    languages: (await optionsOf('languages')).map(({ label }) => label),
    municipalities: await municipalityOptions(),
  }
})

export const action = formAction(noteOccasion, {
  done: ({ contacts = 0 }) => m.enquiries_occasion_done({ count: contacts }),
  also: ({ params }) => ({ occasion_kind: params.occasionKind }),
})

export default function NewOccasion({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, formKey, draft } = loaderData
  const answer = actionData ?? (draft ? { errors: {}, values: draft } : undefined)
  return (
    <>
      <FormTitle title={occasionLabel(kind)} answer={actionData} />
      <h1 className="kern-heading-large">{occasionLabel(kind)}</h1>
      <p className="kern-body">{m.enquiries_occasion_words()}</p>
      <CommandForm formKey={formKey} answer={actionData}>
        <OccasionFields
          field={formFields(actionData, draft, { held_on: loaderData.today })}
          kind={kind}
          municipalities={loaderData.municipalities}
        />
        <OccasionRows
          channel={channelOfOccasion[kind]}
          domains={loaderData.domains}
          languages={loaderData.languages}
          answer={answer}
        />
        <FormActions>
          <SubmitButton>{m.enquiries_occasion_save()}</SubmitButton>
          <ButtonLink to="/anfragen">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
