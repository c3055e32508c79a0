import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import type { RequestState } from '../data/tables.ts'

const states = {
  asked: m.approvals_state_asked,
  approved: m.approvals_state_approved,
  returned: m.approvals_state_returned,
  withdrawn: m.approvals_state_withdrawn,
} as const satisfies Record<RequestState, () => string>

/** How a request stands, in words. */
export const stateLabel = (state: RequestState): string => states[state]()

interface RequestFactsProps {
  author: string
  approver: string
  askedAt: string
  state: RequestState
  answer: string
  facts: { term: string; value: string }[]
}

/** A request: who asks whom since when, how it stands, and what was entered. */
export function RequestFacts({ author, approver, askedAt, state, answer, facts }: RequestFactsProps) {
  return (
    <>
      {state === 'returned' ? (
        <Alert kind="warning" title={m.approvals_state_returned()}>
          <p className="kern-body">{answer}</p>
        </Alert>
      ) : null}
      <DescriptionList
        facts={[
          { term: m.approvals_asked_by(), value: author },
          { term: m.approvals_asked_of(), value: approver },
          { term: m.approvals_asked_on(), value: <DateText value={askedAt} /> },
          { term: m.approvals_state(), value: stateLabel(state) },
          ...facts,
        ]}
      />
    </>
  )
}
