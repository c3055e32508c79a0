import { caseReaders } from '#domain/kernel/roles.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { filesOfCase } from '#features/files/index.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { deleteDocument } from '../commands/delete-document.server.ts'
import { storeDocument } from '../commands/store-document.server.ts'
import { DeleteButton } from '../components/delete-button.tsx'
import { StoreForm } from '../components/store-form.tsx'
import type { Route } from './+types/documents'

export const handle = definePage({
  access: {
    roles: caseReaders,
    recorded: 'case.opened, part dokumente; file.stored; file.deleted',
  },
  title: m.documents_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const [files, titles] = await Promise.all([
    filesOfCase(trx, entered, openCase.caseId),
    membershipTitles(trx, entered),
  ])
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    mayWrite: entered.role === 'case_manager' && openCase.writeCategories.includes('document'),
    files: files.map((file) => ({
      ref: file.ref,
      formKey: crypto.randomUUID(),
      title: file.title,
      kind: file.mediaType.split('/')[1]!.toUpperCase(),
      kilobytes: Math.ceil(file.byteLength / 1024),
      at: file.storedAt.toISOString(),
      by: titles.get(file.storedBy) ?? '',
    })),
  }
})

const store = formAction(storeDocument, { done: m.documents_stored })
const remove = formAction(deleteDocument, { done: m.documents_deleted })

/** Two forms on one page: deleting names its document. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.has('document') ? remove(args) : store(args)
}

const deleteColumn = () => ({
  key: 'delete',
  label: m.documents_delete(),
  actions: true,
  cell: (file: Route.ComponentProps['loaderData']['files'][number]) => (
    <DeleteButton document={file.ref} formKey={file.formKey} title={file.title} />
  ),
})

export default function Documents({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.documents_title()}</h2>
      {loaderData.files.length === 0 ? (
        <EmptyState title={m.documents_none()} level={3}>
          {m.documents_none_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.documents_title()}
          captionHidden
          rows={loaderData.files}
          rowKey={(file) => file.ref}
          columns={[
            {
              key: 'title',
              label: m.documents_name(),
              cell: (file) => (
                <a href={`/faelle/${loaderData.caseRef}/dokumente/${file.ref}`}>{file.title}</a>
              ),
            },
            { key: 'kind', label: m.documents_kind(), cell: (file) => file.kind },
            { key: 'size', label: m.documents_size(), cell: (file) => `${file.kilobytes} kB`, numeric: true },
            { key: 'at', label: m.documents_stored_at(), cell: (file) => <DateText value={file.at} /> },
            { key: 'by', label: m.documents_stored_by(), cell: (file) => file.by },
            ...(loaderData.mayWrite ? [deleteColumn()] : []),
          ]}
        />
      )}
      {loaderData.mayWrite ? <StoreForm formKey={loaderData.formKey} answer={actionData} /> : null}
    </>
  )
}
