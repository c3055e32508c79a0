import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'

export type ShownChange = {
  code: string
  kind: 'begun' | 'renamed' | 'ended'
  before: string | null
  after: string | null
}

interface TakeOverPreviewProps {
  changes: readonly ShownChange[]
  total: number
  unchanged: number
}

const kindWords = {
  begun: m.reference_begins,
  renamed: m.reference_renamed,
  ended: m.reference_ends,
} as const

/** What taking over would change, the first hundred changes. */
export function TakeOverPreview({ changes, total, unchanged }: TakeOverPreviewProps) {
  if (total === 0)
    return <EmptyState title={m.reference_no_change()}>{m.reference_no_change_words()}</EmptyState>
  return (
    <>
      <ResultLine text={m.reference_changes_shown({ shown: changes.length, total, unchanged })} />
      <DataTable
        caption={m.reference_preview()}
        captionHidden
        rows={changes}
        rowKey={(change) => `${change.kind} ${change.code}`}
        columns={[
          { key: 'code', label: m.reference_key(), cell: (change) => <code>{change.code}</code> },
          { key: 'kind', label: m.reference_change(), cell: (change) => kindWords[change.kind]() },
          { key: 'before', label: m.reference_before(), cell: (change) => change.before },
          { key: 'after', label: m.reference_after(), cell: (change) => change.after },
        ]}
      />
    </>
  )
}
