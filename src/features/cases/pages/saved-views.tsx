import { Form, Link } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { dropView } from '../commands/remove-view.server.ts'
import { savedViews } from '../data/saved-views.server.ts'
import { viewWords } from '../list/view-words.server.ts'
import { caseRoles } from '../permissions.ts'
import type { Route } from './+types/saved-views'

export const handle = definePage({
  access: { roles: caseRoles, recorded: 'saved_view.removed' },
  title: m.cases_views,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }) => {
  const views = await savedViews(trx, entered)
  return {
    views: await Promise.all(
      views.map(async (view) => ({
        ...view,
        words: await viewWords(view.query),
        formKey: crypto.randomUUID(),
      })),
    ),
  }
})

export const action = formAction(dropView, { done: () => m.cases_view_removed() })

export default function SavedViews({ loaderData: { views } }: Route.ComponentProps) {
  return (
    <>
      <h1 className="kern-heading-large">{m.cases_views()}</h1>
      {views.length === 0 ? (
        <EmptyState
          title={m.cases_views_none()}
          action={<ButtonLink to="/faelle">{m.cases_title()}</ButtonLink>}
        >
          {m.cases_views_none_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.cases_views()}
          captionHidden
          rows={views}
          rowKey={(view) => view.ref}
          rowTo={(view) => `/faelle?${view.query}`}
          columns={[
            { key: 'title', label: m.cases_view_name(), cell: (view) => view.title },
            { key: 'words', label: m.cases_view_content(), cell: (view) => view.words },
            {
              key: 'deeds',
              label: m.cases_view_deeds(),
              actions: true,
              cell: (view) => (
                <div className="row-deeds">
                  <Link className="kern-link" to={`/faelle/ansichten/${view.ref}/umbenennen`}>
                    {m.cases_view_rename()}
                    <span className="kern-sr-only"> {view.title}</span>
                  </Link>
                  <Form method="post">
                    <HiddenKey value={view.formKey} />
                    <input type="hidden" name="view" value={view.ref} />
                    <SubmitButton kind="tertiary">
                      {m.cases_view_remove()}
                      <span className="kern-sr-only"> {view.title}</span>
                    </SubmitButton>
                  </Form>
                </div>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
