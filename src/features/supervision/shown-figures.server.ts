import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { catalogueDocuments } from '#features/transitions/index.ts'
import {
  type FigureGroup,
  figureGroups,
  missingDocuments,
  transitionFigures,
} from './data/transition-figures.server.ts'

const words = { paar: 'pair', stelle: 'office', monat: 'month' } as const
export type GroupWord = keyof typeof words

/** By what an address groups the figures; by pair unless told. */
export function readGroup(search: URLSearchParams): { word: GroupWord; by: FigureGroup } {
  const asked = search.get('nach')
  const word = asked === 'stelle' || asked === 'monat' ? asked : 'paar'
  return { word, by: figureGroups.find((one) => one === words[word])! }
}

export type FigureLine = {
  key: string
  group: string
  settled: number
  countable: number
  seamless: number
  /** percent of the countable ones, null where there are none */
  share: number | null
  acknowledged: number
  medianDays: number | null
  /** most frequent first, at most three */
  missing: { title: string; items: number }[]
}

/** The figures of the site's transitions as page and file show them. */
export async function shownFigures(trx: Trx, by: FigureGroup): Promise<FigureLine[]> {
  const titles = await catalogueDocuments()
  const figures = await transitionFigures(trx, by)
  const missing = await missingDocuments(trx, by, titles)
  const [rechtskreis, agency] = [await labelsOf('rechtskreise'), await labelsOf('agency_kinds')]
  const keyOf = (row: (typeof missing)[number] | (typeof figures)[number]) =>
    [row.fromCode, row.toCode, row.officeKind, row.month].join(' ')
  const named = (row: (typeof figures)[number]) => {
    if (by === 'month') return row.month!.slice(0, 7)
    if (by === 'office') return row.officeKind ? agency(row.officeKind) : m.transitions_figures_no_office()
    return [row.fromCode, row.toCode].flatMap((code) => (code ? [rechtskreis(code)] : [])).join(' → ')
  }
  return figures.map((row) => ({
    key: keyOf(row),
    group: named(row),
    settled: row.settled,
    countable: row.countable,
    seamless: row.seamless,
    share: row.countable === 0 ? null : Math.round((100 * row.seamless) / row.countable),
    acknowledged: row.acknowledged,
    medianDays: row.medianDays,
    missing: missing
      .filter((one) => keyOf(one) === keyOf(row))
      .slice(0, 3)
      .map(({ title, items }) => ({ title: title ?? m.transitions_figures_other_document(), items })),
  }))
}
