import type { Concept, Criterion } from '../../../src/domain/concept/concept.ts'
import { evaluateAdmission } from '../../../src/domain/concept/admission.ts'
import type { Answered } from '../../../src/domain/kernel/answer.ts'

/** The categories of core facts that the example concepts ask for in their clearing. */
const categories: Record<string, string> = { livelihood: 'livelihood', advice: 'plan' }

/** The answer that lets a criterion speak for an admission, or against it. */
function answerFor({ kind, condition }: Criterion, speaksFor: boolean): string {
  const holds = (kind === 'required') === speaksFor
  if (condition.comparison === 'is') return holds ? condition.values[0]! : 'no'
  return speaksFor ? '22' : '40'
}

/**
 * Answers of a clearing by the criteria of a concept, and how these come out.
 * @param against how many of the criteria, from the last, speak against it
 */
export function clearingStory({ criteria, localFacts }: Concept, against: number) {
  const given = new Map<string, string>()
  for (const [at, criterion] of criteria.entries()) {
    const { fact } = criterion.condition
    if (!given.has(fact)) given.set(fact, answerFor(criterion, at < criteria.length - against))
  }
  const known = (value: string): Answered => ({ answer: 'known', value })
  const answers = [...given].map(([key, value]) => ({
    key,
    item: 1,
    category:
      localFacts.find((fact) => fact.key === key)?.category ?? categories[key.split('.')[0]!] ?? 'plan',
    answer: known(value),
  }))
  const result = evaluateAdmission(criteria, (fact) => {
    const value = given.get(fact)
    return value === undefined ? undefined : known(value)
  })
  return { answers, result }
}
