import type { ChainDiscovery } from '#domain/mining/discover-chains.ts'

const SHOWN = 10

/**
 * What was discovered as lines of text in German for a terminal, the ten most frequent of each kind; waiting
 * and throughput in days. `dropped` is the number of rows that reading left out.
 */
export function discoveryTable(discovery: ChainDiscovery, dropped: number): string[] {
  const { throughputSeconds, directlyFollows, variants, handovers } = discovery
  const follows = directlyFollows.map(
    ({ from, to, count, medianSeconds }) =>
      `${row(count, `${from} → ${to}`)}  (Median ${days(medianSeconds)})`,
  )
  return [
    `Fälle ${number(discovery.cases)} · Ereignisse ${number(discovery.events)} · ausgelassene Zeilen ${number(dropped)}`,
    `Dauer eines Falls: Median ${days(throughputSeconds.p50)}, 90 % bis ${days(throughputSeconds.p90)}, Mittel ${days(throughputSeconds.mean)}`,
    ...section('Aktivitäten', counts(discovery.activities)),
    ...section('Beginn', counts(discovery.startActivities)),
    ...section('Ende', counts(discovery.endActivities)),
    ...section('Was worauf folgt', follows),
    ...section(
      'Wege',
      variants.map(({ activities, count }) => row(count, activities.join(' → '))),
    ),
    ...(handovers
      ? section(
          'Übergaben',
          handovers.map(({ from, to, count }) => row(count, `${from} → ${to}`)),
        )
      : []),
  ]
}

function counts(byName: Record<string, number>): string[] {
  const entries = Object.entries(byName).sort((a, b) => b[1] - a[1])
  return entries.map(([name, count]) => row(count, name))
}

function section(title: string, rows: string[]): string[] {
  const rest = rows.length - SHOWN
  return [
    '',
    `${title} (${number(rows.length)})`,
    ...rows.slice(0, SHOWN),
    ...(rest > 0 ? [`… und ${number(rest)} weitere`] : []),
  ]
}

function row(count: number, text: string): string {
  return `${number(count).padStart(12)}  ${text}`
}

function number(value: number): string {
  return value.toLocaleString('de-DE')
}

function days(seconds: number | null): string {
  if (seconds === null) return '–'
  return `${(seconds / 86_400).toLocaleString('de-DE', { maximumFractionDigits: 2 })} Tage`
}
