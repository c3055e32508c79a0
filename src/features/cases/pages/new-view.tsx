import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { keepView } from '../commands/save-view.server.ts'
import { storableQuery } from '../list/case-filter.ts'
import { viewWords } from '../list/view-words.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/new-view'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'saved_view.saved' },
  title: m.cases_view_save,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const loader = page(handle.access, async (_scope, { url }: Route.LoaderArgs) => {
  const query = storableQuery(url.search)
  return { formKey: crypto.randomUUID(), query, words: await viewWords(query) }
})

export const action = formAction(keepView, { done: () => m.cases_view_saved() })

export default function NewView({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, query, words } = loaderData
  const field = formFields(actionData)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      <p className="kern-body">{m.cases_view_shows({ words })}</p>
      <CommandForm formKey={formKey} answer={actionData}>
        <input type="hidden" name="query" value={query} />
        <TextField {...field('title')} label={m.cases_view_name()} hint={m.cases_view_name_hint()} />
        <FormActions>
          <SubmitButton>{m.cases_view_save()}</SubmitButton>
          <ButtonLink to={`/faelle?${query}`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
