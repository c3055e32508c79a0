import { m } from '#platform/i18n/messages.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { formatDay } from '#ui/data/date-format.ts'
import type { PlanArrow, PlanLine } from '../present/plan.ts'
import { statusLabel } from '../step-labels.ts'
import { type PictureStep, SwimlanePicture } from './swimlane-picture.tsx'

const lookOf = (line: PlanLine): PictureStep['look'] => {
  if (line.overdue) return 'late'
  const looks = {
    planned: 'open',
    started: 'running',
    finished: 'done',
    failed: 'failed',
    skipped: 'skipped',
  } as const
  return looks[line.status]
}

function markOf(line: PlanLine): string {
  if (line.endedOn) return `${statusLabel(line.status)} ${formatDay(line.endedOn, getLocale())}`
  if (line.due) return m.plan_until({ date: formatDay(line.due, getLocale()) })
  return line.ready ? m.plan_ready() : m.plan_waits()
}

/** The plan of a case as a picture; each box leads to its step. */
export function PlanPicture({
  caseRef,
  lines,
  arrows,
}: {
  caseRef: string
  lines: readonly PlanLine[]
  arrows: readonly PlanArrow[]
}) {
  return (
    <SwimlanePicture
      words={m.plan_picture()}
      order={arrows}
      labels={
        new Map(
          arrows
            .filter((arrow) => arrow.days !== null)
            .map((arrow) => [`${arrow.before}>${arrow.after}`, m.plan_days({ days: arrow.days! })]),
        )
      }
      steps={lines.map((line) => ({
        key: line.ref,
        lane: line.agency,
        title: line.title,
        mark: markOf(line),
        look: lookOf(line),
        flag: line.isMilestone ? m.plan_milestone() : undefined,
        to: `/faelle/${caseRef}/plan/${line.ref}`,
      }))}
    />
  )
}
