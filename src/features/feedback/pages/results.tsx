import { countFeedback, feedbackPeriods } from '#domain/publication/feedback/count-feedback.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { StructureTabs } from '#features/chains/view.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AnswerTable } from '../components/answer-table.tsx'
import { feedbackSheets } from '../data/sheets.server.ts'
import { feedbackReaders } from '../permissions.ts'
import { quarterWords } from '../present/period-words.ts'
import { shownWords } from '../present/shown-words.ts'
import type { Route } from './+types/results'

export const handle = definePage({
  access: { roles: feedbackReaders, recorded: 'feedback.counted, one entry per look' },
  title: m.feedback_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const now = today().toString()
  const sheets = await feedbackSheets(trx, entered)
  const periods = feedbackPeriods(sheets, now)
  const period = periods.find((one) => one === url.searchParams.get('zeitraum')) ?? periods[0] ?? null
  await writeAudit(trx, entered.siteId, { action: 'feedback.counted', detail: { period } })
  const mayEnter = entered.role === 'coordinator'
  if (!period) return { mayEnter, periods: [], count: null, words: null }
  const count = countFeedback(sheets, period, now)
  return {
    mayEnter,
    periods: periods.map((one) => ({ key: one, label: quarterWords(one), shown: one === period })),
    count: { ...count, leftOut: count.leftOut.map(quarterWords).join(', ') },
    words: entered.role === 'coordinator' ? shownWords(sheets, period, now) : null,
  }
})

const here = '/struktur/rueckmeldungen'

function Words({ words }: { words: string[] | null }) {
  return (
    <section className="flow" aria-labelledby="words">
      <h2 className="kern-heading-medium" id="words">
        {m.feedback_words_shown()}
      </h2>
      {words === null ? (
        <p className="kern-body">{m.feedback_words_few()}</p>
      ) : (
        <ul>
          {words.map((one, at) => (
            // Two may have written the same; the list is not changed while it is shown.
            <li key={`${at} ${one}`}>{one}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

export default function Results({ loaderData }: Route.ComponentProps) {
  const { mayEnter, periods, count, words } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.feedback_title()}</h1>
        {mayEnter ? <ButtonLink to="/rueckmeldungen/neu">{m.feedback_enter()}</ButtonLink> : null}
      </div>
      <StructureTabs current={here} />
      <p className="kern-body">{m.feedback_title_words()}</p>
      {count === null ? (
        <EmptyState title={m.feedback_none()}>{m.feedback_none_words()}</EmptyState>
      ) : (
        <>
          <Tabs
            label={m.feedback_period()}
            tabs={periods.map(({ key, label }) => ({ to: `${here}?zeitraum=${key}`, label }))}
            current={`${here}?zeitraum=${periods.find(({ shown }) => shown)!.key}`}
          />
          <p className="kern-body">
            {count.sheets === null ? m.feedback_few() : m.feedback_sheets({ count: count.sheets })}{' '}
            {count.leftOut && count.sheets !== null ? m.feedback_left_out({ quarters: count.leftOut }) : null}
          </p>
          {count.sheets === null ? null : <AnswerTable questions={count.questions} />}
          {count.sheets === null || !mayEnter ? null : <Words words={words} />}
        </>
      )}
    </>
  )
}
