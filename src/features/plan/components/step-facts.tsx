import { Link } from 'react-router'
import type { DayOff } from '#domain/kernel/working-days.ts'
import { m } from '#platform/i18n/messages.ts'
import { DueText } from '#features/cases/view.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { BuildsOn } from './builds-on.tsx'

export interface StepFactsProps {
  caseRef: string
  step: {
    person: string | null
    who: string
    byPerson: boolean
    isMilestone: boolean
    /** where the reader may know it */
    goal: { ref: string; words: string } | null
    due: string | null
    dueOff: DayOff | null
    startedOn: string | null
    endedOn: string | null
    expectedDays: number | null
    barrier: string | null
    note: string
    /** where the reader may know it */
    buildsOn: { ref: string; title: string; endedOn: string | null } | null
    waitsFor: { ref: string; title: string }[]
  }
}

const day = (value: string | null) => (value ? <DateText value={value} /> : <MissingValue />)

/** What is known of a step. */
export function StepFacts({ caseRef, step }: StepFactsProps) {
  const waiting = step.waitsFor.map(({ ref, title }, at) => (
    <span key={ref}>
      {at > 0 ? '; ' : null}
      <Link className="kern-link" to={`/faelle/${caseRef}/plan/${ref}`}>
        {title}
      </Link>
    </span>
  ))
  return (
    <DescriptionList
      facts={[
        ...(step.person ? [{ term: m.plan_for_whom(), value: step.person }] : []),
        { term: m.plan_who(), value: step.byPerson ? m.plan_by_person_at({ who: step.who }) : step.who },
        ...(step.isMilestone ? [{ term: m.plan_milestone(), value: m.plan_milestone_yes() }] : []),
        ...(step.goal
          ? [
              {
                term: m.plan_goal(),
                value: (
                  <Link className="kern-link" to={`/faelle/${caseRef}/ziele/${step.goal.ref}`}>
                    {step.goal.words}
                  </Link>
                ),
              },
            ]
          : []),
        {
          term: m.plan_due(),
          value: step.due ? <DueText value={step.due} off={step.dueOff} /> : <MissingValue />,
        },
        ...(step.buildsOn
          ? [
              {
                term: m.plan_builds_on(),
                value: (
                  <BuildsOn
                    {...step.buildsOn}
                    to={`/faelle/${caseRef}/bedarfe/ressource/${step.buildsOn.ref}`}
                  />
                ),
              },
            ]
          : []),
        ...(waiting.length > 0 ? [{ term: m.plan_waits_for(), value: waiting }] : []),
        ...(step.expectedDays === null
          ? []
          : [{ term: m.plan_expected_days(), value: m.plan_days({ days: step.expectedDays }) }]),
        { term: m.plan_started(), value: day(step.startedOn) },
        { term: m.plan_ended(), value: day(step.endedOn) },
        { term: m.plan_barrier(), value: step.barrier ?? <MissingValue /> },
        { term: m.plan_note(), value: step.note || <MissingValue /> },
      ]}
    />
  )
}
