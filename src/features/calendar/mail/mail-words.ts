import type { MailMethod } from '#domain/case-course/appointments/mail.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatTime } from '#ui/data/date-format.ts'
import type { FileFacts } from '../calendar-file.ts'

/** The languages of every message, one below the other: nothing says which of them its reader understands. */
const languages = ['de', 'en'] as const

const dayInWords = (at: Date, locale: string) =>
  new Intl.DateTimeFormat(`${locale === 'en' ? 'en-GB' : locale}-u-ca-gregory-nu-latn`, {
    dateStyle: 'full',
    timeZone: 'Europe/Berlin',
  }).format(at)

/**
 * Subject and words of a message: day, time, length, the place if it is an office, and nothing that says about whom or
 * what it is.
 * @param isChange whether the receiver has the appointment already
 */
export function mailWords(
  facts: FileFacts,
  method: MailMethod,
  isChange: boolean,
): { subject: string; text: string } {
  const kind = method === 'cancel' ? 'cancel' : isChange ? 'change' : 'request'
  const place = facts.placeKind === 'office' ? facts.place : ''
  return {
    subject: languages.map((locale) => subjects[kind]({}, { locale })).join(' / '),
    text: languages
      .map((locale) =>
        [
          m.calendar_mail_greeting({}, { locale }),
          openings[kind]({}, { locale }),
          [
            m.calendar_mail_when(
              {
                day: dayInWords(facts.startsAt, locale),
                time: formatTime(facts.startsAt.toISOString(), locale)!,
                minutes: facts.minutes,
              },
              { locale },
            ),
            ...(place ? [m.calendar_mail_place({ place }, { locale })] : []),
          ].join('\n'),
          (method === 'cancel' ? m.calendar_mail_file_cancels : m.calendar_mail_file)({}, { locale }),
          m.calendar_mail_end({}, { locale }),
        ].join('\n\n'),
      )
      .join('\n\n--\n\n'),
  }
}

const subjects = {
  request: m.calendar_mail_subject,
  change: m.calendar_mail_subject_change,
  cancel: m.calendar_mail_subject_cancel,
}

const openings = {
  request: m.calendar_mail_opening,
  change: m.calendar_mail_opening_change,
  cancel: m.calendar_mail_opening_cancel,
}
