import { readFileSync } from 'node:fs'
import type { Concept } from '../../../src/domain/concept/concept.ts'
import type { Chance } from '../random.ts'
import type { Rows } from '../rows.ts'

const folder = new URL('../../../db/seeds/concepts/', import.meta.url)
const conceptOf = (name: string) =>
  (JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as { concept: Concept }).concept

/** The concept each kind of site works by in the demo. */
const inForce = { kreis: 'kreis-alle', kreisfreie_stadt: 'stadt-junge-menschen' } as const

/**
 * The concept of a site, in force since its beginning, and a draft for next year in which one new word still waits for
 * its core term. The version in force stands first.
 */
export function conceptRows(
  chance: Chance,
  { kind, id, by, today }: { kind: string; id: string; by: string; today: string },
): NonNullable<Rows['concept_version']> {
  const content: Concept = {
    ...conceptOf(inForce[kind as keyof typeof inForce] ?? inForce.kreis),
    // The town has two case managers, each of whom looks at what the other closes.
    fourEyes: kind === 'kreisfreie_stadt' ? ['closing'] : [],
  }
  const next = Number(today.slice(0, 4)) + 1
  const draft: Concept = {
    ...content,
    title: `${content.title} – Entwurf ${next}`,
    resolution: { body: '', day: '', reference: '' },
    fourEyes: ['closing'],
    terms: {
      ...content.terms,
      access_routes: [
        ...content.terms.access_routes,
        { code: 'markt', label: 'Stand auf dem Wochenmarkt', core: '' },
      ],
    },
  }
  const first = chance.uuid()
  const row = (number: number, concept: Concept) => ({
    site_id: id,
    ref: chance.uuid(),
    number,
    content: concept,
    version: 1,
    created_at: `${today}T08:00:00+01:00`,
    created_by: by,
  })
  return [
    { ...row(1, content), id: first, state: 'adopted', in_force_from: '2024-01-01', made_from: null },
    { ...row(2, draft), id: chance.uuid(), state: 'draft', in_force_from: null, made_from: first },
  ]
}
