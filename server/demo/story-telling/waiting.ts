import type { Chance } from '../random.ts'

/** How much slower or faster an invented office is than usual, by kind of agency and site. */
const officeFactor: Record<string, Record<string, number>> = {
  'demo-musterkreis': { ABH: 1.15, WOHN: 1.25, JC: 0.9 },
  'demo-beispielstadt': { ABH: 0.8, KURS: 1.1, JC: 1.2 },
}

/** Months (1 to 12) in which a kind of agency is slower: summer breaks, the turn of the year. */
const season: Record<string, Record<number, number>> = {
  KURS: { 6: 1.3, 7: 1.6, 8: 1.4, 12: 1.3 },
  SCHULA: { 5: 1.4, 6: 1.7, 7: 1.5 },
  ABH: { 1: 1.3, 2: 1.2 },
  JC: { 1: 1.2, 8: 1.15 },
}

/**
 * Days from "possible" to "done" for a step: about its usual days, by office and by the month in which the waiting
 * begins.
 */
export function waitingDays(
  chance: Chance,
  { site, agency, days, from }: { site: string; agency: string; days: number; from: string },
): number {
  const office = officeFactor[site]?.[agency] ?? 1
  const month = season[agency]?.[Number(from.slice(5, 7))] ?? 1
  return chance.days(days * office * month)
}
