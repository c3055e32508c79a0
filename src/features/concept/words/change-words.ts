import {
  chapters,
  type Chapter,
  deadlineKinds,
  type DeadlineKind,
  type FourEyesDeed,
  fourEyesDeeds,
  plannedPhases,
  type PlannedPhase,
  termLists,
  type TermList,
} from '#domain/concept/concept.ts'
import type { ConceptChange } from '#domain/concept/concept-changes.ts'
import { m } from '#platform/i18n/messages.ts'
import { chapterLabel, deadlineLabel, fourEyesLabel, listLabel, phaseLabel } from './labels.ts'

const parts = {
  title: m.concept_name,
  text: m.concept_text,
  resolution: m.concept_resolution,
  terms: m.concept_words_of_site,
  criteria: m.concept_criteria,
  chainTemplates: m.concept_chains,
  phaseDays: m.concept_phases,
  deadlineDays: m.concept_deadlines,
  fourEyes: m.concept_four_eyes,
  pathwayWatch: m.concept_watch,
  localFacts: m.concept_local_facts,
  forms: m.concept_forms,
  questions: m.concept_questions,
} as const satisfies Record<ConceptChange['part'], () => string>

const among = <Key extends string>(keys: readonly Key[], key: string): key is Key => keys.includes(key as Key)

/** Where in its part a change lies: a list, a chapter, a phase, a form. */
function place({ part, within, key, label }: ConceptChange, factName: (key: string) => string): string {
  if (part === 'text' && among<Chapter>(chapters, key)) return chapterLabel(key)
  if (part === 'phaseDays' && among<PlannedPhase>(plannedPhases, key)) return phaseLabel(key)
  if (part === 'fourEyes' && among<FourEyesDeed>(fourEyesDeeds, key)) return fourEyesLabel(key)
  if (part === 'deadlineDays' && among<DeadlineKind>(deadlineKinds, key)) return deadlineLabel(key)
  if (part === 'terms' && among<TermList>(termLists, within)) return `${listLabel(within)}: ${label}`
  if (part === 'questions') return `${within}: ${label === key ? factName(key) : label}`
  return label
}

/** A change in words: what it is about, and whether something was added, left out or altered. */
export function changeWords(
  change: ConceptChange,
  factName: (key: string) => string,
): { what: string; how: string } {
  const where = place(change, factName)
  const how =
    change.before === null
      ? m.concept_change_added()
      : change.after === null
        ? m.concept_change_removed()
        : m.concept_change_altered()
  return { what: [parts[change.part](), where].filter(Boolean).join(' · '), how }
}
