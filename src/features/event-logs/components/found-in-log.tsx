import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { FoundChains, longestWaitWords, SlowHandovers } from '#features/chains/view.ts'
import type { ShownFindings } from '../show-log.server.ts'
import { RowList } from './row-list.tsx'

/** What was found in a log, and what of it was left out. */
export function FoundInLog({ found }: { found: ShownFindings }) {
  const { handovers, left, edges } = found
  const [most] = edges
  return (
    <>
      {left.encoding === 'windows-1252' ? <p className="kern-body">{m.event_logs_windows_1252()}</p> : null}
      {left.withoutCase > 0 ? (
        <p className="kern-body">{m.event_logs_without_case({ count: left.withoutCase })}</p>
      ) : null}
      {left.dropped > 0 ? (
        <Alert kind="warning" title={m.event_logs_dropped({ count: left.dropped })}>
          <RowList rows={left.rows} />
        </Alert>
      ) : null}
      {most ? (
        <FoundChains
          chains={found}
          edgeCount={found.edgeCount}
          result={handovers?.length ? longestWaitWords(handovers) : mostFrequentWords(most)}
          eventWords={m.event_logs_events()}
        >
          {handovers ? (
            <SlowHandovers handovers={handovers} />
          ) : (
            <p className="kern-body">{m.event_logs_no_organisation()}</p>
          )}
        </FoundChains>
      ) : (
        <EmptyState title={m.event_logs_nothing_follows()}>
          {m.event_logs_nothing_follows_words({ cases: found.cases, events: found.events })}
        </EmptyState>
      )}
    </>
  )
}

const mostFrequentWords = ({ from, to, count, medianDays }: ShownFindings['edges'][number]) =>
  m.event_logs_most_frequent({
    from,
    to,
    count: count.toLocaleString('de-DE'),
    days: medianDays.toLocaleString('de-DE'),
  })
