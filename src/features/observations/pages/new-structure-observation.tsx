import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { optionsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { noteWithoutCase } from '../commands/note-without-case.server.ts'
import { ObservationFields } from '../components/observation-fields.tsx'
import { WordsFields } from '../components/words-fields.tsx'
import { structureAuthors, structureReaders } from '../permissions.ts'
import type { Route } from './+types/new-structure-observation'

export const handle = definePage({
  access: { roles: structureAuthors, recorded: 'observation.noted_without_case' },
  title: m.observations_without_case,
  // Not the list: partners note as well, and do not read it. The start leads everybody to a place of their own.
  above: [{ title: m.observations_start, to: '/' }],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const [domains, agencies] = await Promise.all([optionsOf('life_domains'), optionsOf('agency_kinds')])
  return {
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    back: mayWrite(structureReaders, entered.role) ? '/struktur/beobachtungen' : '/',
    domains,
    agencies,
  }
})

export const action = formAction(noteWithoutCase, { done: m.observations_without_case_done })

export default function NewStructureObservation({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, draft, domains, agencies, back } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.observations_without_case()}</h1>
      <p className="kern-body">{m.observations_without_case_words()}</p>
      <CommandForm formKey={formKey} answer={actionData}>
        <ObservationFields field={formFields(actionData, draft)} domains={domains} agencies={agencies} />
        <WordsFields answer={actionData} draft={draft} />
        <FormActions>
          <SubmitButton>{m.observations_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
