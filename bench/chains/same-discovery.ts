import { deepStrictEqual, ok } from 'node:assert'
import type { ChainDiscovery } from '#domain/mining/discover-chains.ts'
import type { DuckDbAnswer } from './duckdb-engine.ts'
import type { SiteColumns } from './interleaved-sites.ts'

type Rows = { getRowsJson(): unknown[][] }

/** Throws unless DuckDB found the same in a site as we did; means and quantiles may differ by rounding. */
export function sameDiscovery(found: ChainDiscovery, answer: DuckDbAnswer, columns: SiteColumns): void {
  const { activityNames, resourceNames } = columns
  const counted = (rows: Rows) =>
    new Map(
      rows
        .getRowsJson()
        .map(([activity, count]) => [activityNames[Number(activity)]!, Number(count)] as const),
    )
  for (const kind of ['activities', 'startActivities', 'endActivities'] as const)
    deepStrictEqual(counted(answer[kind]), new Map(Object.entries(found[kind])))
  sameNumbers(
    found.directlyFollows.map(({ from, to, ...numbers }) => [`${from}, ${to}`, ...Object.values(numbers)]),
    byPair(answer.directlyFollows, activityNames),
  )
  sameNumbers(
    found.handovers!.map(({ from, to, count }) => [`${from}, ${to}`, count]),
    byPair(answer.handovers, resourceNames),
  )
  sameNumbers(
    found.variants.map(({ activities, count }) => [activities.join(), count]),
    answer.variants
      .getRowsJson()
      .map(([way, count]) => [(way as number[]).map((one) => activityNames[one]!).join(), Number(count)]),
  )
  const { p50, p90, mean } = found.throughputSeconds
  sameNumbers([['all', p50!, p90!, mean!]], [['all', ...numbers(answer.throughput.getRowsJson()[0]!)]])
}

type Named = [name: string, ...numbers: number[]]

const numbers = (values: unknown[]) => values.map(Number)

const byPair = (rows: Rows, names: readonly string[]) =>
  rows
    .getRowsJson()
    .map(([from, to, ...rest]): Named => [`${names[Number(from)]}, ${names[Number(to)]}`, ...numbers(rest)])

function sameNumbers(ours: Named[], theirs: Named[]): void {
  const inOrder = (lines: Named[]) => lines.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const [left, right] = [inOrder(ours), inOrder(theirs)]
  deepStrictEqual(
    left.map(([name]) => name),
    right.map(([name]) => name),
  )
  left.forEach(([name, ...values], line) =>
    values.forEach((value, at) => {
      const other = right[line]![at + 1] as number
      ok(Math.abs(value - other) <= 1e-9 * Math.abs(value), `${name}: ${value} and ${other}`)
    }),
  )
}
