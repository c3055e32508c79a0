import type { DayOff } from '#domain/kernel/working-days.ts'
import { m } from '#platform/i18n/messages.ts'

const words: Record<DayOff, () => string> = {
  saturday: m.cases_off_saturday,
  sunday: m.cases_off_sunday,
  new_year: m.cases_off_new_year,
  good_friday: m.cases_off_good_friday,
  easter_monday: m.cases_off_easter_monday,
  labour_day: m.cases_off_labour_day,
  ascension: m.cases_off_ascension,
  whit_monday: m.cases_off_whit_monday,
  corpus_christi: m.cases_off_corpus_christi,
  german_unity: m.cases_off_german_unity,
  all_saints: m.cases_off_all_saints,
  christmas: m.cases_off_christmas,
  second_christmas: m.cases_off_second_christmas,
}

/** Why nobody is in the office on a day, in words. */
export const dayOffLabel = (off: DayOff): string => words[off]()
