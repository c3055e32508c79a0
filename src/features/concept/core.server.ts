import {
  type Concept,
  type CoreTerms,
  deadlineKinds,
  plannedPhases,
  recordOf,
  termLists,
} from '#domain/concept/concept.ts'
import { type FactDefinition, type FactKind, type FactOption } from '#domain/facts/fact.ts'
import type { Category } from '#domain/kernel/categories.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { detailsOf, optionsOf } from '#features/reference/index.ts'

/** The core: what every site is compared by. */
export type Core = { terms: CoreTerms; facts: FactDefinition[] }

const ratingWords = [
  m.concept_rating_1,
  m.concept_rating_2,
  m.concept_rating_3,
  m.concept_rating_4,
  m.concept_rating_5,
]

type FactDetail = {
  category: Category
  kind: FactKind
  unit?: { de: string; en: string }
  list?: 'nationalities' | 'languages' | 'cefr_levels'
  options?: { value: string; de: string; en: string }[]
  past?: true
  notBefore?: string
}

const language = () => (getLocale() === 'en' ? 'en' : 'de')

async function optionsOfFact({ list, options = [] }: FactDetail): Promise<FactOption[]> {
  if (list) return optionsOf(list)
  const locale = language()
  return options.map((option) => ({ value: option.value, label: option[locale] }))
}

/** The facts of the core dictionary in the language of the request. */
export async function coreFacts(): Promise<FactDefinition[]> {
  const locale = language()
  const [entries, details] = await Promise.all([optionsOf('fact_keys'), detailsOf<FactDetail>('fact_keys')])
  return Promise.all(
    entries.map(async ({ value, label }) => {
      const detail = details.get(value)!
      return {
        key: value,
        label,
        kind: detail.kind,
        category: detail.category,
        unit: detail.unit?.[locale] ?? '',
        options: await optionsOfFact(detail),
        ...(detail.past ? { past: true } : {}),
        ...(detail.notBefore ? { notBefore: detail.notBefore } : {}),
      }
    }),
  )
}

/** Core terms and core facts in the language of the request. */
export async function core(): Promise<Core> {
  const listed = termLists.filter((list) => list !== 'ratings')
  const options = new Map(
    await Promise.all(listed.map(async (list) => [list, await optionsOf(list)] as const)),
  )
  const terms = recordOf(termLists, (list) =>
    list === 'ratings'
      ? ratingWords.map((word, at) => ({ code: String(at + 1), label: word() }))
      : options.get(list)!.map(({ value, label }) => ({ code: value, label })),
  )
  return { terms, facts: await coreFacts() }
}

/** A concept that consists of the core terms as they are: what a site begins with. */
export function plainConcept({ terms }: Core): Concept {
  return {
    title: '',
    text: { structure: '', networking: '', methods: '', primaryTargetGroups: '' },
    resolution: { body: '', day: '', reference: '' },
    terms: recordOf(termLists, (list) => terms[list].map(({ code, label }) => ({ code, label, core: code }))),
    criteria: [],
    chainTemplates: [],
    phaseDays: recordOf(plannedPhases, () => null),
    deadlineDays: recordOf(deadlineKinds, () => null),
    fourEyes: [],
    pathwayWatch: 'every_case',
    localFacts: [],
    forms: [],
  }
}
