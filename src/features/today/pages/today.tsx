import { redirect } from 'react-router'
import { escalatedFrom, escalatedUntil } from '#domain/case-course/escalation.ts'
import { roles } from '#domain/kernel/roles.ts'
import { workingDayBefore } from '#domain/kernel/working-days.ts'
import { urgencies, type Urgency, urgencyOf } from '#domain/kernel/urgency.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { titlesOfMyTasks } from '#features/case-tasks/index.ts'
import {
  changedByOthers,
  dayOffLabel,
  longOverdue,
  myDueItems,
  noteListReading,
} from '#features/cases/index.ts'
import { membershipTitles } from '#features/organisations/index.ts'
import { conceptToday } from '#features/concept/index.ts'
import { transitionsAhead } from '#features/transitions/index.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Stat } from '#ui/data/stat.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { AheadTable } from '../components/ahead-table.tsx'
import { ChangedTable } from '../components/changed-table.tsx'
import { DueTable, type TodayLine } from '../components/due-table.tsx'
import { dueWords, tabOf, whyMine } from '../due-words.ts'
import { gatherSteps, type TodayRow } from '../gather-steps.ts'
import { startPageOf } from '../start-page.ts'
import { urgencyLabel } from '../urgency-labels.ts'
import type { Route } from './+types/today'

export const handle = definePage({
  access: { roles, recorded: 'list.read once per day and membership' },
  title: m.today_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const elsewhere = startPageOf(entered.role)
  if (elsewhere) throw redirect(elsewhere)
  const now = today()
  const { deadlineDays } = (await conceptToday(trx, entered)).content
  const items = await myDueItems(trx, entered, {
    until: now.add({ days: horizon }).toString(),
    titlesUntil: now.add({ days: deadlineDays.title_expires ?? horizon }).toString(),
  })
  const lastWorkingDay = workingDayBefore(now.subtract({ days: 1 }).toString())
  const escalation = deadlineDays.escalation ?? null
  const [changed, titles, tasks, ahead, overdue] = await Promise.all([
    changedByOthers(trx, entered, `${lastWorkingDay}T00:00:00 Europe/Berlin`),
    membershipTitles(trx, entered),
    titlesOfMyTasks(trx),
    entered.role === 'case_manager' ? transitionsAhead(trx, entered) : [],
    escalation === null
      ? new Map<string, string>()
      : longOverdue(trx, escalatedUntil(now.toString(), escalation)),
  ])
  await noteListReading(trx, 'today')
  const all = url.searchParams.get('spaeter') === 'alle'
  const withWaiting = url.searchParams.get('zurueckgestellt') === 'zeigen'
  const waits = ({ waitsUntil }: { waitsUntil: string | null }) =>
    waitsUntil !== null && waitsUntil > now.toString()
  const escalatedOn = (ref: string) => {
    const since = overdue.get(ref)
    return since && escalation !== null ? escalatedFrom(since, escalation) : null
  }
  const rows = gatherSteps(
    items
      .filter((item) => withWaiting || !waits(item))
      // What is due on a day off has to be done on the working day before.
      .map((item) => ({
        ...item,
        urgency: urgencyOf(workingDayBefore(item.due), now.toString()),
        escalatedOn: escalatedOn(item.ref),
      })),
    tasks,
  )
  // A gap that is due already stands on its own line, which names the stage; put off, it waits.
  const stages = new Map(
    items.map(({ ref, sourceId }) => [ref, ahead.find(({ id }) => id === sourceId)?.stage ?? null]),
  )
  const due = new Set(items.map(({ sourceId }) => sourceId))
  return {
    ahead: ahead.filter(({ id }) => !due.has(id)).map(({ id: _id, ...shown }) => shown),
    mayWait: entered.role === 'case_manager',
    waiting: withWaiting ? 0 : items.filter(waits).length,
    changed: changed.map(({ caseRef, displayName, updatedAt, updatedBy }) => ({
      caseRef,
      name: displayName,
      at: updatedAt.toISOString(),
      by: titles.get(updatedBy!) ?? null,
    })),
    groups: urgencies.map((urgency) => {
      const own = rows
        .filter((row) => row.urgency === urgency)
        .map((row) => onTheLine(row, stages.get(row.key) ?? null))
      // What is not due yet does not push the rest out of sight; the number leads to all of it.
      return {
        urgency,
        count: own.length,
        rows: all ? own : own.slice(0, shownAtFirst[urgency]),
      }
    }),
  }
})

/** A line as it travels with the page: no more than it shows, and what is to be said of its day in words. */
const onTheLine = (row: TodayRow, stage: string | null): TodayLine => {
  const notes = [
    stage,
    row.off && dayOffLabel(row.off),
    row.waitsUntil && m.today_waits_until({ day: formatDay(row.waitsUntil, getLocale()) }),
    row.escalatedOn && m.today_escalated({ day: formatDay(row.escalatedOn, getLocale()) }),
  ].filter(Boolean)
  return {
    key: row.key,
    caseRef: row.caseRef,
    tab: tabOf(row.kind),
    name: row.name,
    what: dueWords(row),
    due: row.due,
    why: whyMine(row),
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  }
}

const shownAtFirst: Partial<Record<Urgency, number>> = { this_week: 10, later: 4 }

/** So many days ahead Heute looks; how early a title that ends is shown is set by the site's concept. */
const horizon = 60

export default function Today({ loaderData }: Route.ComponentProps) {
  const { groups, changed, waiting, mayWait } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.today_title()}</h1>
        <ButtonLink to="/vertretung">{m.today_deputies()}</ButtonLink>
      </div>
      <ul className="stat-list">
        {groups.map((group) => (
          <li key={group.urgency}>
            <Stat
              value={group.count}
              meaning={urgencyLabel(group.urgency)}
              to={`${group.count > group.rows.length ? '/?spaeter=alle' : ''}#${group.urgency}`}
            />
          </li>
        ))}
      </ul>
      {groups.every((group) => group.count === 0) ? (
        <EmptyState
          title={m.today_nothing()}
          action={<ButtonLink to="/faelle">{m.today_to_cases()}</ButtonLink>}
        >
          {m.today_nothing_words()}
        </EmptyState>
      ) : null}
      {groups
        .filter((group) => group.count > 0)
        .map((group) => (
          <section key={group.urgency} id={group.urgency} className="flow">
            <h2 className="kern-heading-medium">{urgencyLabel(group.urgency)}</h2>
            <DueTable caption={urgencyLabel(group.urgency)} rows={group.rows} mayWait={mayWait} />
            {group.count > group.rows.length ? (
              <ButtonLink to={`/?spaeter=alle#${group.urgency}`} kind="tertiary">
                {m.today_show_all({ count: group.count })}
              </ButtonLink>
            ) : null}
          </section>
        ))}
      {waiting > 0 ? (
        <ButtonLink to="/?zurueckgestellt=zeigen" kind="tertiary">
          {m.today_waiting({ count: waiting })}
        </ButtonLink>
      ) : null}
      <AheadTable rows={loaderData.ahead} />
      <ChangedTable changed={changed} />
    </>
  )
}
