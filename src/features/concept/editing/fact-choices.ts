import type { Concept } from '#domain/concept/concept.ts'
import type { FactDefinition } from '#domain/facts/fact.ts'
import { m } from '#platform/i18n/messages.ts'

/** All facts a form or criterion may name, those of the site first, by their words. */
export function factChoices(
  content: Pick<Concept, 'localFacts'>,
  core: { facts: readonly FactDefinition[] },
): { value: string; label: string }[] {
  const choice = ({ key, label }: FactDefinition) => ({ value: key, label })
  const own = content.localFacts.map((fact) => ({
    value: fact.key,
    label: m.concept_local_fact_choice({ label: fact.label }),
  }))
  return [...own, ...core.facts.map(choice).toSorted((a, b) => a.label.localeCompare(b.label, 'de'))]
}
