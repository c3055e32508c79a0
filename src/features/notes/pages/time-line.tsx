import { cutByMonth } from '#domain/case-course/notes/time-line.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personName } from '#features/cases/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { Pagination } from '#ui/data/pagination.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { MonthList } from '../components/month-list.tsx'
import { TimeLineFilterForm } from '../components/time-line-filter-form.tsx'
import { historyOfCase } from '../data/history-reader.server.ts'
import { minutesOfCase } from '../data/note-reader.server.ts'
import { timeLabel } from '../labels.ts'
import { mayNote, noteReaders } from '../permissions.ts'
import { presentHistory } from '../present/entries.server.ts'
import { filterWords } from '../present/filter-words.ts'
import { readTimeLineFilter, timeLineQuery } from '../time-line-filter.ts'
import type { Route } from './+types/time-line'

export const handle = definePage({
  access: { roles: noteReaders, recorded: 'case.opened, part verlauf' },
  title: m.notes_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const usualPage = 50

/** So many entries are one page where all of them are asked for: more than any case has, and still a page. */
const wholePage = 2000

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const { filter, problems } = readTimeLineFilter(url.searchParams)
    const perPage = filter.whole ? wholePage : usualPage
    const heads = await personHeads(trx, entered)
    const person = heads.find(({ ref }) => ref === filter.person)
    const [found, minutes] = await Promise.all([
      historyOfCase(trx, entered, openCase.caseId, { ...filter, personIds: person?.ids ?? null, perPage }),
      minutesOfCase(trx, entered, openCase.caseId),
    ])
    const day = (value: string | null, name: string) =>
      value ? formatDay(value, getLocale()) : (url.searchParams.get(name) ?? '')
    return {
      here: `/faelle/${openCase.ref}/verlauf`,
      total: found.total,
      pages: Math.ceil(found.total / perPage),
      time: minutes > 0 ? timeLabel(minutes) : null,
      filter: { ...filter, person: person?.ref ?? null },
      filters: filterWords(filter, person ? personName(person) : null, getLocale()),
      typed: {
        art: url.searchParams.get('art') ?? '',
        von: day(filter.from, 'von'),
        bis: day(filter.until, 'bis'),
        person: person?.ref ?? '',
      },
      problems,
      persons: heads.map((head) => ({ value: head.ref, label: personName(head) })),
      months: cutByMonth(await presentHistory(trx, entered, openCase, found.rows)),
      mayNote: mayNote(openCase),
    }
  },
)

export default function TimeLine({ loaderData }: Route.ComponentProps) {
  const { here, total, pages, time, filter, filters, months } = loaderData
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.notes_title()}</h2>
        {loaderData.mayNote ? (
          <ButtonLink to={`${here}/neu`} kind="primary" icon="add">
            {m.notes_new()}
          </ButtonLink>
        ) : null}
      </div>
      {time ? <p className="kern-body">{m.notes_time_of_case({ time })}</p> : null}
      <TimeLineFilterForm {...loaderData} />
      {months.length === 0 ? (
        <EmptyState title={filters.length > 0 ? m.notes_none_found() : m.notes_empty()} level={3}>
          {filters.length > 0 ? m.notes_none_found_words() : m.notes_empty_words()}
        </EmptyState>
      ) : (
        <>
          <ResultLine
            text={m.notes_count({ count: total })}
            order={m.notes_order()}
            filters={filters}
            resetTo={here}
          />
          <MonthList months={months} here={here} />
          {pages > 1 && !filter.whole ? (
            <p className="no-print">
              <ButtonLink to={`${here}${timeLineQuery({ ...filter, page: 1, whole: true })}`} kind="tertiary">
                {m.notes_show_all({ count: total })}
              </ButtonLink>
            </p>
          ) : null}
          <Pagination
            page={filter.page}
            pages={pages}
            to={(page) => `${here}${timeLineQuery({ ...filter, page })}`}
          />
        </>
      )}
    </>
  )
}
