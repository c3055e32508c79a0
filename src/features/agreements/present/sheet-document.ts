import { m } from '#platform/i18n/messages.ts'
import type { SheetStep } from './sheet.ts'
import type { ShownSheet } from './shown-sheet.server.ts'
import { dayWords } from './words.ts'

const stepLine = ({ title, where, due }: SheetStep) => ({
  title,
  note: [
    m.agreements_sheet_where({ office: where }),
    ...(due ? [m.agreements_sheet_until({ day: dayWords(due) })] : []),
  ].join(' · '),
})

/** Title of a sheet; without the name where it must not be found with it. */
export const sheetTitle = (name: string | null): string =>
  name ? m.agreements_sheet_of({ name }) : m.agreements_my_plan()

/**
 * What pdf/sheet.typ reads: the same words as on the page, in the same order.
 * @param lang language of the words, for whoever has them read out
 */
export const sheetDocument = (sheet: ShownSheet, lang: string) => ({
  lang,
  title: sheetTitle(sheet.name),
  state: sheet.agreed
    ? m.agreements_sheet_since(sheet.agreed)
    : m.agreements_sheet_draft({ day: sheet.today }),
  goals: {
    title: sheet.goals.length === 1 ? m.agreements_sheet_goal() : m.agreements_sheet_goals(),
    none: m.agreements_sheet_no_goal(),
    lines: sheet.goals.map(({ words, aim }) => ({ words, aim: m.agreements_sheet_aim({ aim }) })),
  },
  mine: {
    title: m.agreements_sheet_mine(),
    none: m.agreements_sheet_mine_none(),
    steps: sheet.mine.map(stepLine),
  },
  others: {
    title: m.agreements_sheet_others(),
    none: m.agreements_sheet_others_none(),
    steps: sheet.others.map(stepLine),
  },
  ask: {
    title: m.agreements_sheet_ask(),
    words: [sheet.ask.title, sheet.ask.organisation],
    lines: [m.agreements_sheet_phone(), m.agreements_sheet_appointment()],
  },
  done: {
    title: m.agreements_sheet_done(),
    steps: sheet.done.map(({ title }) => ({ title, note: '' })),
  },
})
