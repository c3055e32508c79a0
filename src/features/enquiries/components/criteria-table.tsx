import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import type { ShownCriterion } from '../present/enquiry.server.ts'
import { ResultBadge } from './state-badge.tsx'

interface CriteriaTableProps {
  criteria: readonly ShownCriterion[]
}

/** The criteria of the site with the result of each, and why: the rule in words beside what was answered. */
export function CriteriaTable({ criteria }: CriteriaTableProps) {
  if (criteria.length === 0)
    return (
      <EmptyState title={m.enquiries_no_criteria()} level={3}>
        {m.enquiries_no_criteria_words()}
      </EmptyState>
    )
  return (
    <DataTable
      caption={m.enquiries_criteria()}
      captionHidden
      rows={criteria}
      rowKey={({ code }) => code}
      columns={[
        { key: 'label', label: m.enquiries_criterion(), cell: ({ label }) => label },
        { key: 'result', label: m.enquiries_result(), cell: ({ result }) => <ResultBadge result={result} /> },
        {
          key: 'reason',
          label: m.enquiries_why(),
          cell: ({ kind, rule, answer }) =>
            [
              rule &&
                (kind === 'required' ? m.enquiries_rule_required : m.enquiries_rule_excluding)({ rule }),
              answer && m.enquiries_rule_answer({ answer }),
            ]
              .filter(Boolean)
              .join(' '),
        },
      ]}
    />
  )
}
