import { morningOf, plusDays } from '../days.ts'
import { chanceOf } from '../assessment/chance-of.ts'
import type { CaseStory } from '../case-story.ts'
import type { Rows } from '../rows.ts'

/** What came before the title of a way, in days before the case was opened; the last one lasts. */
const historyOf: Record<string, { status: string; began: number }[]> = {
  '10.c.ii': [
    { status: 'GESTATTUNG asyl', began: 700 },
    { status: 'AE 25(2)S1', began: 20 },
  ],
  '10.c.gg': [{ status: 'AE 24', began: 60 }],
  '10.c.tt': [
    { status: 'GESTATTUNG asyl', began: 2600 },
    { status: 'DULDUNG 60a', began: 1700 },
    { status: 'AE 25b(1)', began: 10 },
  ],
  '10.d.aa': [
    { status: 'VISUM_D 6(3)', began: 120 },
    { status: 'AE 28(1)Nr1', began: 40 },
  ],
  'own.eu': [{ status: 'FREIZUEGG 2', began: 400 }],
}

/** Facts beside the status, so that the hints of a demo say something: the same for everybody of a way. */
const known: [category: string, key: string, value: string][] = [
  ['language', 'language.oral', 'B1'],
  ['livelihood', 'livelihood.secured', 'no'],
  ['livelihood', 'livelihood.coverage_percent', '55'],
  ['residence', 'identity.clarified', 'yes'],
  ['residence', 'passport.valid', 'yes'],
]

/** The status history of an invented person as dated facts. */
export function statusRows(made: CaseStory): Rows {
  const { site, ids, way, opened, responsible } = made
  const chance = chanceOf(made, 'status')
  const history = historyOf[way.titleCode] ?? []
  const of = {
    site_id: site,
    person_id: ids.person,
    answer: 'known',
    source: 'document',
    recorded_by: responsible.id,
    recorded_at: morningOf(opened),
    superseded_by: null,
  }
  const segments = history.map(({ status, began }, index) => {
    const next = history[index + 1]
    const from = plusDays(opened, -began)
    return {
      ...of,
      id: chance.uuid(),
      category: 'residence',
      key: 'residence.status',
      item: index + 1,
      value: status,
      valid: next ? `[${from},${plusDays(opened, -next.began)})` : `[${from},)`,
    }
  })
  const facts = known.map(([category, key, value]) => ({
    ...of,
    id: chance.uuid(),
    category,
    key,
    item: 1,
    value,
    valid: '(,)',
  }))
  return { person_fact: history.length > 0 ? [...segments, ...facts] : [] }
}
