import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import type { TransitionDocument } from '../data/transition-documents.server.ts'
import { holderLabel } from './labels.ts'

/** The check list: which document, who has it since when, and what is missing. */
export function PackageDocuments({ documents }: { documents: readonly TransitionDocument[] }) {
  if (documents.length === 0) return <p className="kern-body">{m.transitions_documents_none()}</p>
  return (
    <DataTable
      caption={m.transitions_package_check_list()}
      captionHidden
      rows={documents}
      rowKey={(document) => document.ref}
      columns={[
        { key: 'title', label: m.transitions_package_document(), cell: (document) => document.title },
        {
          key: 'holder',
          label: m.transitions_package_holder(),
          cell: ({ holder, inHandOn }) => {
            if (holder) return holderLabel(holder)
            return inHandOn ? (
              m.transitions_documents_in_hand()
            ) : (
              <Badge kind="warning">{m.transitions_package_missing_one()}</Badge>
            )
          },
        },
        {
          key: 'since',
          label: m.transitions_package_since(),
          cell: ({ holderSince, inHandOn }) => {
            const day = holderSince ?? inHandOn
            return day ? <DateText value={day} /> : null
          },
        },
      ]}
    />
  )
}
