import {
  feedbackAnswers,
  feedbackQuestions,
  feedbackVersion,
} from '#domain/publication/feedback/feedback-form.ts'
import { chanceFrom } from '../random.ts'
import type { Rows } from '../rows.ts'

const words = [
  'Danke, dass Sie mit mir zum Jobcenter gegangen sind.',
  'Ich habe lange auf den ersten Termin gewartet.',
  'Die Dolmetscherin war sehr gut.',
  'Alles war freundlich. Der Brief war schwer zu verstehen.',
  'Ich möchte einen Termin am Abend.',
  'Meine Kinder durften mitkommen, das war gut.',
]

/** So many sheets in the months before: one quarter of two has too few to be shown. */
const sheets = [
  { monthsAgo: 0, count: 3 },
  { monthsAgo: 3, count: 5 },
  { monthsAgo: 4, count: 4 },
  { monthsAgo: 6, count: 4 },
  { monthsAgo: 7, count: 5 },
  { monthsAgo: 10, count: 3 },
]

/** What clients of a site said; nothing in it leads to one of its cases. */
export function feedbackRows(site: string, seed: number, today: string): NonNullable<Rows[string]> {
  const chance = chanceFrom(seed)
  const answers = () =>
    Object.fromEntries(
      feedbackQuestions.map((question) => [
        question,
        chance.pick([...feedbackAnswers, 'yes', 'yes', 'rather_yes', 'rather_yes'] as const),
      ]),
    )
  return sheets.flatMap(({ monthsAgo, count }) =>
    Array.from({ length: count }, (_, at) => ({
      site_id: site,
      id: chance.uuid(),
      month: Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: monthsAgo }).toString(),
      form_version: feedbackVersion,
      answers: answers(),
      words: at < 3 ? words[(monthsAgo + at) % words.length] : '',
    })),
  )
}
