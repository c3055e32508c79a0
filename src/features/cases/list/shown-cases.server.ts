import { searchWords } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { today } from '#platform/clock.server.ts'
import { municipalityOptions } from '#features/reference/index.ts'
import { type CaseLine, municipalitiesOfMyCases, myCases } from '../data/case-lists.server.ts'
import { phaseLabel, sourceLabel, statusLabel } from '../labels/phase-labels.ts'
import { type CaseListFilter, readCaseFilter } from './case-filter.ts'
import { filterWords } from './filter-words.ts'

/** A line of the own list as it is shown: its codes in words as well, without the inner key. */
export type ShownCase = Omit<CaseLine, 'caseId'> & {
  phaseName: string
  statusName: string
  because: string
  municipality: string | null
  overdue: boolean
}

/** What an address shows of the own cases: the list, the board and the files are filtered by the same. */
export type ShownCases = {
  filter: CaseListFilter
  /** what limits the list, in words */
  filters: string[]
  /** municipalities among the own cases, to choose from */
  places: { value: string; label: string }[]
  rows: ShownCase[]
  total: number
}

/**
 * Reads the filter of an address and the own cases that it shows, in its order.
 * @param cut so many a page; `all` reads from the first line on whatever page the address names
 */
export async function shownCases(
  trx: Trx,
  entered: Entered,
  search: URLSearchParams,
  cut: { perPage: number; all?: boolean },
): Promise<ShownCases> {
  const names = new Map((await municipalityOptions()).map((place) => [place.value, place.label]))
  const read = readCaseFilter(search)
  const place = read.municipality ? (names.get(read.municipality) ?? null) : null
  const filter = {
    ...read,
    municipality: place ? read.municipality : null,
    name: searchWords(read.name).length > 0 ? read.name : '',
  }
  const day = today()
  const { rows, total } = await myCases(trx, entered, {
    ...filter,
    page: cut.all ? 1 : filter.page,
    perPage: cut.perPage,
    today: day.toString(),
    weekEnd: day.add({ days: 7 }).toString(),
  })
  const codes = new Set(await municipalitiesOfMyCases(trx, entered))
  if (filter.municipality) codes.add(filter.municipality)
  return {
    filter,
    filters: filterWords(filter, place),
    places: [...codes]
      .map((value) => ({ value, label: names.get(value) ?? value }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'de')),
    total,
    rows: rows.map(({ caseId: _inner, ...row }) => ({
      ...row,
      phaseName: phaseLabel(row.phase),
      statusName: statusLabel(row.status),
      because: sourceLabel(row.sourceKind),
      municipality: row.municipalityCode ? (names.get(row.municipalityCode) ?? row.municipalityCode) : null,
      overdue: row.nextDue !== null && row.nextDue < day.toString(),
    })),
  }
}
