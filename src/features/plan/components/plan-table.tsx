import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { DueText } from '#features/cases/view.ts'
import { Badge } from '#ui/notices/badge.tsx'
import type { PlanLine } from '../present/plan.ts'
import { BuildsOn } from './builds-on.tsx'
import { statusBadge, statusLabel } from '../step-labels.ts'

function State({ line }: { line: PlanLine }) {
  return (
    <>
      {line.overdue ? (
        <Badge kind="warning">{m.plan_overdue()}</Badge>
      ) : (
        <Badge kind={statusBadge[line.status]}>{statusLabel(line.status)}</Badge>
      )}
      {line.isMilestone ? <span className="cell-note">◆ {m.plan_milestone()}</span> : null}
      {line.barrier ? <span className="cell-note">{line.barrier}</span> : null}
    </>
  )
}

function When({ line }: { line: PlanLine }) {
  if (line.endedOn)
    return (
      <>
        {statusLabel(line.status)} <DateText value={line.endedOn} />
      </>
    )
  if (line.due) return <DueText value={line.due} off={line.dueOff} />
  return line.ready ? m.plan_ready() : <MissingValue />
}

function Who({ line: { who, person, goal, buildsOn, byPerson, alsoIn } }: { line: PlanLine }) {
  return (
    <>
      {byPerson ? m.plan_by_person_at({ who }) : who}
      {alsoIn ? <span className="cell-note">{m.plan_also_in_chain({ chain: alsoIn })}</span> : null}
      {person ? (
        <span className="cell-note">
          {m.plan_for_whom()}: {person}
        </span>
      ) : null}
      {goal ? (
        <span className="cell-note">
          {m.plan_goal()}: {goal}
        </span>
      ) : null}
      {buildsOn ? (
        <span className="cell-note">
          {m.plan_builds_on()}: <BuildsOn {...buildsOn} />
        </span>
      ) : null}
    </>
  )
}

/** The steps of a plan in the order of the chain: the same as the picture, in words. */
export function PlanTable({ caseRef, lines }: { caseRef: string; lines: readonly PlanLine[] }) {
  return (
    <DataTable
      caption={m.plan_steps()}
      captionHidden
      rows={lines}
      rowKey={(line) => line.ref}
      rowTo={(line) => `/faelle/${caseRef}/plan/${line.ref}`}
      columns={[
        { key: 'title', label: m.plan_step(), cell: (line) => line.title },
        { key: 'who', label: m.plan_who(), cell: (line) => <Who line={line} /> },
        { key: 'due', label: m.plan_due(), cell: (line) => <When line={line} /> },
        ...(lines.some((line) => line.waitsFor.length > 0)
          ? [
              {
                key: 'waits',
                label: m.plan_waits_for(),
                cell: (line: PlanLine) => line.waitsFor.join('; ') || null,
              },
            ]
          : []),
        ...(lines.some((line) => line.missingDocuments > 0)
          ? [
              {
                key: 'documents',
                label: m.plan_documents(),
                cell: (line: PlanLine) =>
                  line.missingDocuments > 0
                    ? m.plan_missing_documents({ count: line.missingDocuments })
                    : null,
              },
            ]
          : []),
        { key: 'status', label: m.plan_status(), cell: (line) => <State line={line} /> },
      ]}
    />
  )
}
