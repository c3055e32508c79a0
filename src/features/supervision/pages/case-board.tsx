import { escalatedUntil } from '#domain/case-course/escalation.ts'
import { today } from '#platform/clock.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { noteListReading, dueKindLabel } from '#features/cases/index.ts'
import { phaseLabel, statusLabel } from '#features/cases/view.ts'
import { conceptToday } from '#features/concept/index.ts'
import { allWarningLeads, warningWords } from '#features/transitions/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { StructureTabs } from '#features/chains/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { LoadTable } from '../components/load-table.tsx'
import { MyConsultations } from '../components/my-consultations.tsx'
import { OverdueTable } from '../components/overdue-table.tsx'
import { WarningTable } from '../components/warning-table.tsx'
import { caseBoard, longOverdue } from '../data/board.server.ts'
import { transitionWarnings } from '../data/transition-warnings.server.ts'
import { myConsultations, unitLoad } from '../data/consultations.server.ts'
import { loadLines } from '../load-lines.ts'
import { stateWords } from '../state-words.ts'
import type { Route } from './+types/case-board'

export const handle = definePage({
  access: {
    roles: ['coordinator', 'supervisor'],
    recorded: 'list.read once per day and membership; load.counted; overdue.listed; transitions.listed',
  },
  title: m.supervision_board,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const shownAtMost = 200

/** A case without any change for so many days does not move. */
const stillDays = 60

export const loader = page(handle.access, async ({ trx, entered }, _args: Route.LoaderArgs) => {
  const [board, mine, load, concept, warnings, kind] = [
    await caseBoard(trx, entered.siteId, shownAtMost),
    await myConsultations(trx),
    await unitLoad(trx, stillDays),
    await conceptToday(trx, entered),
    await transitionWarnings(trx, await allWarningLeads(trx, entered)),
    await labelsOf('transition_kinds'),
  ]
  const now = today().toString()
  const escalation = concept.content.deadlineDays.escalation ?? null
  const overdue = escalation === null ? [] : await longOverdue(trx, escalatedUntil(now, escalation))
  const numbers = new Map(board.lines.map(({ pseudonymKey }, at) => [pseudonymKey, at + 1]))
  const number = new Intl.NumberFormat(getLocale())
  await noteListReading(trx, 'board')
  return {
    role: entered.role,
    total: board.total,
    mine: mine.map((one) => ({
      ref: one.ref,
      question: one.question,
      state: stateWords(one, now),
      answer: one.answer,
      caseRef: one.caseRef,
      pseudonymKey: one.pseudonymKey,
    })),
    escalation,
    overdue: overdue.map(({ pseudonymKey, kind, items, dueMonth }) => ({
      key: `${pseudonymKey} ${kind}`,
      pseudonymKey,
      number: numbers.get(pseudonymKey) ?? null,
      kind: dueKindLabel(kind),
      items,
      since: dueMonth.slice(0, 7),
    })),
    warnings: warnings.map((line) => ({
      key: `${line.pseudonymKey} ${line.kind} ${line.lead}`,
      pseudonymKey: line.pseudonymKey,
      number: numbers.get(line.pseudonymKey) ?? null,
      kind: kind(line.kind),
      stage: warningWords(line.lead),
      items: line.items,
      month: line.coveredMonth.slice(0, 7),
    })),
    load: loadLines(load, {
      phase: phaseLabel,
      all: m.supervision_all_phases(),
      number: (value) => number.format(value),
    }),
    lines: board.lines.map((line, at) => ({
      ...line,
      number: at + 1,
      phase: phaseLabel(line.phase),
      status: statusLabel(line.status),
    })),
  }
})

export default function CaseBoard({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="kern-heading-large">{m.supervision_board()}</h1>
      {loaderData.role === 'coordinator' ? <StructureTabs current="/struktur/faelle" /> : null}
      <MyConsultations lines={loaderData.mine} />
      {loaderData.escalation === null ? null : (
        <OverdueTable lines={loaderData.overdue} days={loaderData.escalation} />
      )}
      <WarningTable lines={loaderData.warnings} />
      <LoadTable lines={loaderData.load} stillDays={stillDays} />
      <h2 className="kern-heading-medium">{m.supervision_cases()}</h2>
      <p className="kern-body">{m.supervision_board_words()}</p>
      <ResultLine
        text={m.supervision_shown({ shown: loaderData.lines.length, total: loaderData.total })}
        order={m.supervision_order()}
      />
      {loaderData.lines.length === 0 ? (
        <EmptyState title={m.supervision_none()}>{m.supervision_none_words()}</EmptyState>
      ) : (
        <DataTable
          caption={m.supervision_board()}
          captionHidden
          rows={loaderData.lines}
          rowKey={(line) => line.pseudonymKey}
          rowTo={(line) => `/struktur/faelle/${line.pseudonymKey}`}
          columns={[
            {
              key: 'case',
              label: m.supervision_case(),
              cell: (line) => m.supervision_case_number({ number: line.number }),
            },
            { key: 'phase', label: m.supervision_phase(), cell: (line) => `${line.status} · ${line.phase}` },
            {
              key: 'organisation',
              label: m.supervision_organisation(),
              cell: (line) => line.organisationName,
            },
            {
              key: 'since',
              label: m.supervision_since(),
              cell: (line) => <DateText value={line.openedMonth.slice(0, 7)} />,
            },
            { key: 'open', label: m.supervision_open_steps(), cell: (line) => line.openSteps, numeric: true },
            {
              key: 'overdue',
              label: m.supervision_overdue_steps(),
              cell: (line) => line.overdueSteps,
              numeric: true,
            },
            {
              key: 'next',
              label: m.supervision_next_due(),
              cell: (line) => (line.nextDueMonth ? <DateText value={line.nextDueMonth.slice(0, 7)} /> : null),
            },
          ]}
        />
      )}
    </>
  )
}
