import type { Hint } from './evaluate/evaluate-person.ts'
import type { ResultKind } from './evaluate/result.ts'

/** What lies ahead on a pathway; days YYYY-MM-DD. */
export type Outlook = {
  pathway: string
  isOpen: boolean
  /** first day on which what only time can bring is there, if that day is still to come */
  earliest: string | null
  /** first day on which the way is shut, whatever happens to it before */
  closesOn: string | null
}

/**
 * The pathways of which something can be said ahead: open now, reached on a day to come, or shut from a day on. What is
 * open stands first, then each by its first day. Where a way is shut before it is reached, no day of reaching it is named.
 * @param hints of the pathways of which it is known that they are for this person
 * @param standOn how a pathway would stand on a later day
 * @param today YYYY-MM-DD
 */
export function outlookOf(
  hints: ReadonlyMap<string, Pick<Hint, 'result' | 'earliestDate' | 'closesOn'>>,
  standOn: (pathway: string, day: string) => ResultKind,
  today: string,
): Outlook[] {
  const ahead: Outlook[] = []
  for (const [pathway, { result, earliestDate, closesOn }] of hints) {
    if (result !== 'open' && result !== 'missing') continue
    const isOpen = result === 'open'
    const comes = !isOpen && earliestDate !== null && earliestDate > today
    const earliest = comes && isOnTheWay(standOn(pathway, earliestDate)) ? earliestDate : null
    if (isOpen || earliest !== null || closesOn !== null) ahead.push({ pathway, isOpen, earliest, closesOn })
  }
  return ahead.toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)))
}

const isOnTheWay = (result: ResultKind) => result === 'open' || result === 'missing'

const firstDay = ({ isOpen, earliest, closesOn }: Outlook) => (isOpen ? '' : (earliest ?? closesOn!))
