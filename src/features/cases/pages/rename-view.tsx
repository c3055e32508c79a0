import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { renameSavedView } from '../commands/rename-view.server.ts'
import { savedViews } from '../data/saved-views.server.ts'
import { viewWords } from '../list/view-words.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/rename-view'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'saved_view.renamed' },
  title: m.cases_view_rename_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.cases_views, to: '/faelle/ansichten' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const view = await named(scope, params.viewRef, async (ref) =>
    (await savedViews(trx, entered)).find((one) => one.ref === ref),
  )
  return {
    formKey: crypto.randomUUID(),
    draft: await findDraft(trx, entered, url.pathname),
    version: view.version,
    stored: { title: view.title },
    words: await viewWords(view.query),
  }
})

export const action = formAction(renameSavedView, {
  done: m.cases_view_renamed,
  also: ({ params }) => ({ view: params.viewRef }),
})

export default function RenameView({ loaderData, actionData }: Route.ComponentProps) {
  const { formKey, draft, version, stored, words } = loaderData
  const field = formFields(actionData, draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{handle.title()}</h1>
      <p className="kern-body">{words}</p>
      <CommandForm formKey={formKey} answer={actionData} reloadTo="/faelle/ansichten">
        <input type="hidden" name="version" value={actionData?.conflict?.version ?? version} />
        <TextField {...field('title')} label={m.cases_view_name()} hint={m.cases_view_name_hint()} />
        <FormActions>
          <SubmitButton>{m.cases_view_rename_keep()}</SubmitButton>
          <ButtonLink to="/faelle/ansichten">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
