import { dueAfter } from '#domain/case-course/follow-up.ts'
import type { PlannedPhase } from '#domain/concept/concept.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, waitsOfCase } from '#features/cases/index.ts'
import { standingLabel } from '#features/cases/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { episodesOfCase } from '../data/episodes-reader.server.ts'
import { courseOfCase, followUpsOfCase, reviewsOfCase } from '../data/course-reader.server.ts'
import { FollowUpList } from '../components/follow-up-list.tsx'
import { ReviewList } from '../components/review-list.tsx'
import { WaitList } from '../components/wait-list.tsx'
import { StandingDeeds } from '../components/standing-deeds.tsx'
import { StandingFacts } from '../components/standing-facts.tsx'
import { outcomeLabel } from '../labels.ts'
import { courseReaders } from '../permissions.ts'
import { presentCourse } from '../present/course.ts'
import type { Route } from './+types/standing'

export const handle = definePage({
  access: { roles: courseReaders, recorded: 'case.opened, part stand' },
  title: m.episodes_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => {
  const { caseId, status } = openCase
  const [course, reviews, followUps, episodes, waits, concept] = await Promise.all([
    courseOfCase(trx, entered, caseId),
    reviewsOfCase(trx, entered, caseId),
    followUpsOfCase(trx, entered, caseId),
    episodesOfCase(trx, entered, caseId),
    waitsOfCase(trx, entered, caseId),
    conceptOfCase(trx, entered, openCase),
  ])
  const [now] = course
  const [episode] = episodes
  const length = status === 'open' ? concept.content.phaseDays[openCase.phase as PlannedPhase] : null
  return {
    caseRef: openCase.ref,
    status,
    mayLead: entered.role === 'case_manager' && openCase.sourceKinds.some((kind) => kind !== 'release'),
    asked: followUps.some(({ episodeId }) => episodeId === episode?.id),
    facts: {
      standing: standingLabel(status, openCase.phase),
      since: now?.since ?? null,
      usualUntil: now ? dueAfter(now.since, length) : null,
      wakeUpOn: now?.wakeUpOn ?? null,
      nextReview: status === 'open' ? (reviews[0]?.nextOn ?? null) : null,
      admittedOn: episode?.openedOn ?? null,
      closed: episode?.closedOn
        ? {
            on: episode.closedOn,
            reason: concept.wordFor('closing_reasons', episode.reason ?? '', episode.reasonLocal),
            words: episode.words,
          }
        : null,
    },
    course: presentCourse(course, (day) => formatDay(day, getLocale())),
    reviews: reviews.map(({ id, heldOn, withClient, words }) => ({ id, heldOn, withClient, words })),
    waits: waits.map(({ id, waitsUntil, reason }) => ({ id, waitsUntil, reason })),
    followUps: followUps.map(({ id, askedOn, outcome, words }) => ({
      id,
      askedOn,
      outcome: outcomeLabel(outcome),
      words,
    })),
  }
})

export default function Standing({ loaderData }: Route.ComponentProps) {
  const { facts, course, reviews, followUps, waits, ...deeds } = loaderData
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.episodes_title()}</h2>
        <StandingDeeds {...deeds} />
      </div>
      <StandingFacts facts={facts} />
      <FollowUpList followUps={followUps} />
      <ReviewList reviews={reviews} />
      <WaitList waits={waits} />
      <h3 className="kern-heading-small">{m.episodes_course()}</h3>
      <DataTable
        caption={m.episodes_course()}
        captionHidden
        rows={course}
        rowKey={(row) => row.id}
        columns={[
          { key: 'since', label: m.episodes_on(), cell: (row) => <DateText value={row.since} /> },
          { key: 'what', label: m.episodes_status(), cell: (row) => row.what },
          { key: 'reason', label: m.episodes_reason(), cell: (row) => row.reason || null },
        ]}
      />
    </>
  )
}
