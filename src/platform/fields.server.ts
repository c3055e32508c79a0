import { z } from 'zod'
import { answered } from '#domain/kernel/answer.ts'
import { parseCalendarDate, parsePartialDate } from '#domain/kernel/calendar-date.ts'
import { today } from './clock.server.ts'
import { m } from './i18n/messages.ts'

/** A required line of text. Control characters other than line ends do not belong in it and do not count. */
export const requiredText = (longest: number, shortest = 1) =>
  z
    .string({ error: () => m.platform_required() })
    .overwrite(withoutControls)
    .trim()
    .min(1, { error: () => m.platform_required() })
    .min(shortest, { error: () => m.platform_too_short({ count: shortest }) })
    .max(longest, { error: () => m.platform_too_long({ count: longest }) })

/** A line of text that may be empty. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, { error: () => m.platform_too_long({ count: longest }) })
    .default('')
    .transform(withoutControls)

/** A name that came with a file as one line of text: without control characters and marks that turn its direction. */
export const oneLine = (name: string): string =>
  withoutControls(name.toWellFormed())
    .replaceAll(/[\n\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()

// eslint-disable-next-line no-control-regex -- exactly these are taken out
const controls = /[\u0000-\u0009\u000B-\u001F\u007F]/g
function withoutControls(text: string) {
  return text.replaceAll(controls, '')
}

/** A file that is not empty and has at most so many MiB. */
export const sentFile = (megabytes: number) =>
  z
    .instanceof(File, { error: () => m.platform_required() })
    .refine(({ size }) => size > 0, { error: () => m.platform_file_empty() })
    .refine(({ size }) => size <= megabytes * 1024 * 1024, {
      error: () => m.platform_file_too_large({ megabytes }),
    })

/** A choice from a fixed list. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: () => m.platform_choose() })

/** A code that a list is asked about later. */
export const code = () =>
  z
    .string({ error: () => m.platform_choose() })
    .regex(/^[A-Za-z0-9._-]{1,40}$/, { error: () => m.platform_choose() })

/** A field whose list also offers "not asked", "unknown" and "declined". */
export const answer = () => z.string().max(60).default('').transform(answered)

/** An outside reference, chosen from a list. */
export const reference = () => z.uuid({ error: () => m.platform_choose() })

type DateRule = 'any' | 'not_future' | 'not_past'

function checkedDate(text: string, context: z.RefinementCtx, rule: DateRule): string {
  const parsed = parseCalendarDate(text)
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  if (!parsed.ok)
    return refuse(
      parsed.reason === 'impossible' ? m.platform_date_impossible() : m.platform_date_unreadable(),
    )
  const now = today().toString()
  if (rule === 'not_future' && parsed.value > now) return refuse(m.platform_date_future())
  if (rule === 'not_past' && parsed.value < now) return refuse(m.platform_date_past())
  return parsed.value
}

/** A calendar date in any way people write it; YYYY-MM-DD comes out. */
export const date = (rule: DateRule = 'any') =>
  z
    .string({ error: () => m.platform_required() })
    .trim()
    .min(1, { error: () => m.platform_required() })
    .max(40, { error: () => m.platform_date_unreadable() })
    .transform((text, context) => checkedDate(text, context, rule))

/** An e-mail address, or empty; one address alone, so that nothing else can be written to with it. */
export const optionalEmail = () =>
  z
    .string()
    .trim()
    .max(254, { error: () => m.platform_email_unreadable() })
    .default('')
    .refine((text) => text === '' || z.email().safeParse(text).success, {
      error: () => m.platform_email_unreadable(),
    })

/** The same, or null where the field is empty. */
export const optionalDate = (rule: DateRule = 'any') =>
  z
    .string()
    .trim()
    .max(40, { error: () => m.platform_date_unreadable() })
    .default('')
    .transform((text, context) => (text === '' ? null : checkedDate(text, context, rule)))

/** A birth date, possibly partial, or one of the answers without a value. */
export const birthDate = () =>
  z
    .string()
    .trim()
    .max(40, { error: () => m.platform_date_unreadable() })
    .default('')
    .transform((text, context) => {
      const said = answered(text)
      if (said.answer !== 'known') return said
      const parsed = parsePartialDate(said.value, { pastOnly: today().toString() })
      if (parsed.ok && parsed.value.slice(0, 10) <= today().toString().slice(0, parsed.value.length)) {
        return { answer: 'known', value: parsed.value } as const
      }
      const message = parsed.ok
        ? m.platform_date_future()
        : parsed.reason === 'impossible'
          ? m.platform_date_impossible()
          : m.platform_date_unreadable()
      context.addIssue({ code: 'custom', message })
      return z.NEVER
    })

/** Boxes of one field that were ticked: none, one, or several come as nothing, a text or a list; each once. */
const ticked = <Entry extends z.ZodType<string, string>>(entry: Entry) =>
  z
    .union([z.string(), z.array(z.string()).max(200)], { error: () => m.platform_choose() })
    .default([])
    .transform((sent) => [...new Set([sent].flat().filter((one) => one !== ''))])
    .pipe(z.array(entry))

/** Several outside references, chosen from a list. */
export const references = () => ticked(reference())

/** Several codes, chosen from a list. */
export const codes = () => ticked(code())

/** A number of days, or null where the field is empty. */
export const optionalDays = (most: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const days = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
      if (days <= most) return days
      context.addIssue({ code: 'custom', message: m.platform_whole_days({ most }) })
      return z.NEVER
    })

/** The version of what the form showed. */
export const version = () => z.coerce.number().int().min(1)
