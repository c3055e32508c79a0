/** Entries of one month, `YYYY-MM`, in the order in which they came. */
export type MonthOf<Entry> = { month: string; entries: Entry[] }

/** Cuts entries, which come in the order of their days (YYYY-MM-DD), into months; a month without entries is left out. */
export function cutByMonth<Entry extends { on: string }>(entries: readonly Entry[]): MonthOf<Entry>[] {
  const cut = Map.groupBy(entries, ({ on }) => on.slice(0, 7))
  return [...cut].map(([month, of]) => ({ month, entries: of }))
}

/** Minutes as hours and the minutes that remain. */
export const hoursOf = (minutes: number): { hours: number; minutes: number } => ({
  hours: Math.floor(minutes / 60),
  minutes: minutes % 60,
})

/** A time of day as people write it, `9:05`, `9.05`, `0905` or `9 Uhr`, as `HH:MM`; null where it is none. */
export function readTimeOfDay(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?(?: ?Uhr)?$/i.exec(text.trim())
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
