import { domainWords } from '#domain/assessment/area.ts'
import { compareDays, countChanges } from '#domain/assessment/before-after.ts'
import { parseCalendarDate } from '#domain/kernel/calendar-date.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { Figure } from '#ui/data/figure.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { CompareForm } from '../components/compare-form.tsx'
import { ComparePicture } from '../components/compare-picture.tsx'
import { CompareTable } from '../components/compare-table.tsx'
import { needsOfCase } from '../data/needs.server.ts'
import { ownRatingLabel, ratingLabel } from '../labels.ts'
import { assessmentReaders } from '../permissions.ts'
import type { Route } from './+types/comparison'

export const handle = definePage({
  access: { roles: assessmentReaders, recorded: 'case.opened, part bedarfe' },
  title: m.assessment_comparison,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.assessment_title, to: '/faelle/:caseRef/bedarfe' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

/** The day that the address names, or the usual one; what could not be read stays as it was typed. */
function readDay(url: URL, name: string, usual: string) {
  const asked = (url.searchParams.get(name) ?? '').slice(0, 40)
  const read = parseCalendarDate(asked)
  const unreadable = !read.ok && asked.trim() !== ''
  const day = read.ok ? read.value : usual
  return { day, asked: { shown: unreadable ? asked : formatDay(day, getLocale()), unreadable } }
}

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [{ persons, chosen, chosenIds }, all, concept] = await Promise.all([
      personChoice(trx, entered, url),
      needsOfCase(trx, entered),
      conceptOfCase(trx, entered, openCase),
    ])
    const history = all.filter(({ personId }) => chosenIds.includes(personId))
    const first = history.map(({ assessedOn }) => assessedOn).toSorted()[0]
    const from = readDay(url, 'von', first ?? today().toString())
    const until = readDay(url, 'bis', today().toString())
    // Whoever names the later day first means the same two days.
    const [earlier, later] = [from.day, until.day].toSorted() as [string, string]
    const words = domainWords(concept.content.terms.life_domains)
    const compared = compareDays(history, earlier, later, words)
    // The picture has little room; the table below it names all words.
    const shortDomain = (code: string) =>
      `${concept.wordFor('life_domains', code)}${(words.get(code)?.length ?? 0) > 1 ? ' / …' : ''}`
    const domain = (code: string) => concept.allWordsFor('life_domains', code)
    return {
      caseRef: openCase.ref,
      persons,
      chosen,
      none: history.length === 0,
      from: from.asked,
      until: until.asked,
      days: { from: formatDay(earlier, getLocale()), until: formatDay(later, getLocale()) },
      counts: countChanges(compared),
      severalWords: compared.some(({ lifeDomain }) => (words.get(lifeDomain)?.length ?? 0) > 1),
      pictured: compared
        .filter(({ before, after }) => before?.rating || after?.rating)
        .map(({ lifeDomain, before, after, own }) => ({
          key: lifeDomain,
          label: shortDomain(lifeDomain),
          rating: { before: before?.rating ?? null, after: after?.rating ?? null },
          own: { before: own.before?.ownRating ?? null, after: own.after?.ownRating ?? null },
        })),
      rows: compared.map(({ lifeDomain, before, after, own, change, ownChange }) => ({
        lifeDomain,
        label: domain(lifeDomain),
        before: before ? ratingLabel(concept, before) : m.assessment_not_asked(),
        after: after ? ratingLabel(concept, after) : m.assessment_not_asked(),
        change,
        ownBefore: own.before ? ownRatingLabel(concept, own.before) : null,
        ownAfter: own.after ? ownRatingLabel(concept, own.after) : null,
        ownChange,
      })),
    }
  },
)

export default function ComparisonPage({ loaderData }: Route.ComponentProps) {
  const { caseRef, persons, chosen, from, until, days, counts, rows, pictured } = loaderData
  const table = <CompareTable rows={rows} />
  const sums = m.assessment_comparison_result(counts)
  return (
    <>
      <h2 className="kern-heading-medium">{m.assessment_comparison()}</h2>
      <PersonLinks here={`/faelle/${caseRef}/bedarfe/vergleich`} persons={persons} chosen={chosen} />
      <CompareForm person={chosen} from={from} until={until} />
      {rows.length === 0 ? (
        <EmptyState title={m.assessment_comparison_none()} level={3}>
          {loaderData.none ? m.assessment_no_needs() : m.assessment_comparison_none_words(days)}
        </EmptyState>
      ) : (
        <>
          <p className="kern-body">
            {m.assessment_comparison_days(days)}
            {loaderData.severalWords ? ` ${m.assessment_more_burdened()}` : null}
          </p>
          {pictured.length > 0 ? (
            <Figure result={sums} level={3} note={m.assessment_compare_scale(days)} table={table} tableOpen>
              <ComparePicture domains={pictured} />
            </Figure>
          ) : (
            table
          )}
        </>
      )}
    </>
  )
}
