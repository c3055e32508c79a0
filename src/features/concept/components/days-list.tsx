import { type Concept, deadlineKinds, plannedPhases } from '#domain/concept/concept.ts'
import { m } from '#platform/i18n/messages.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { deadlineLabel, phaseLabel } from '../words/labels.ts'
import { ConceptSection } from './concept-section.tsx'

const shown = (days: number | null) => (days === null ? null : m.concept_days({ count: days }))

// Versions that were adopted before the number was there do not have it.
const inWorkingDays = (days: number | null) =>
  days === null ? null : m.concept_working_days({ count: days })

/** How long phases usually take and how early deadlines warn. */
export function DaysList({
  content,
  edit,
}: {
  content: Pick<Concept, 'phaseDays' | 'deadlineDays'>
  edit: string | null
}) {
  return (
    <ConceptSection id="deadlines" title={m.concept_days_title()} edit={edit && `${edit}/fristen`}>
      <h3 className="kern-heading-small">{m.concept_phases()}</h3>
      <DescriptionList
        facts={plannedPhases.map((phase) => ({
          term: phaseLabel(phase),
          value: shown(content.phaseDays[phase]),
        }))}
      />
      <h3 className="kern-heading-small">{m.concept_deadlines()}</h3>
      <DescriptionList
        facts={deadlineKinds.map((kind) => ({
          term: deadlineLabel(kind),
          value:
            kind === 'escalation'
              ? inWorkingDays(content.deadlineDays[kind] ?? null)
              : shown(content.deadlineDays[kind]),
        }))}
      />
    </ConceptSection>
  )
}
