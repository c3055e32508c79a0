import type { IntakeFault } from '#domain/event-log/intake-limits.ts'

const number = (most: number, locale: string) => most.toLocaleString(locale)

const words: Record<IntakeFault['limit'], (most: number) => { de: string; en: string }> = {
  events: (most) => ({
    de: `Das Protokoll hat mehr als ${number(most, 'de')} Ereignisse. So große Protokolle liest der Betrieb mit „nahtlos chains discover“.`,
    en: `The log has more than ${number(most, 'en')} events. Whoever runs the program reads logs of this size with "nahtlos chains discover".`,
  }),
  activities: (most) => ({
    de: `Die Spalte für die Schritte hat mehr als ${number(most, 'de')} verschiedene Namen. Vermutlich ist es eine andere, etwa ein Aktenzeichen.`,
    en: `The column of the steps has more than ${number(most, 'en')} different names. It probably is another one, such as a file number.`,
  }),
  organisations: (most) => ({
    de: `Die Spalte für die Organisationen hat mehr als ${number(most, 'de')} verschiedene Namen. Das sind eher Personen; die Spalte wird nicht gelesen.`,
    en: `The column of the organisations has more than ${number(most, 'en')} different names. These rather are persons; the column is not read.`,
  }),
}

/** Why a log is beyond what is taken in, in both languages. */
export const limitWords = ({ limit, most }: IntakeFault): { de: string; en: string } => words[limit](most)
