import { z } from 'zod'
import { languageFits } from '#domain/case-course/notes/note-decisions.ts'
import { interpreters, noteKinds, noteLimits } from '#domain/case-course/notes/note-kinds.ts'
import { readTimeOfDay } from '#domain/case-course/notes/time-line.ts'
import { ok, refuse, type Result, type Refusal } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { choice, date, optionalText, references, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import type { NoteContent } from './data/note-writer.server.ts'

const timeOfDay = () =>
  z
    .string()
    .trim()
    .max(20, { error: () => m.notes_time_unreadable() })
    .default('')
    .transform((text, context) => {
      const read = readTimeOfDay(text)
      if (text === '' || read) return read
      context.addIssue({ code: 'custom', message: m.notes_time_unreadable() })
      return z.NEVER
    })

const minutes = () =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const count = /^\d{1,4}$/.test(text) ? Number(text) : 0
      if (count >= 1 && count <= noteLimits.minutes) return count
      context.addIssue({ code: 'custom', message: m.notes_minutes_unreadable() })
      return z.NEVER
    })

const emptyOr = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z
    .union([z.literal(''), schema], { error: () => m.platform_choose() })
    .default('')
    .transform((text) => (text === '' ? null : (text as z.output<Schema>)))

/** What is sent about a note; a short form leaves most of it out. */
export const noteFields = {
  kind: choice(noteKinds),
  happened_on: date('not_future'),
  happened_at: timeOfDay(),
  place: optionalText(120),
  minutes: minutes(),
  persons: references(),
  organisation: emptyOr(z.uuid()),
  others: optionalText(500),
  interpreter: emptyOr(z.enum(interpreters)),
  interpreter_language: emptyOr(z.string().max(40)),
  subject: requiredText(noteLimits.subject),
  words: optionalText(noteLimits.words),
} as const

type NoteInput = { [Name in keyof typeof noteFields]: z.output<(typeof noteFields)[Name]> }

/**
 * What was sent as a note that can be stored: persons of this case, an organisation of the site, a language that there is.
 * @param before who took part by the version that is corrected: those who left the case meanwhile cannot be chosen and stay
 */
export async function noteContent(
  trx: Trx,
  entered: Entered,
  input: NoteInput,
  before: readonly string[] = [],
): Promise<Result<NoteContent, Refusal>> {
  const wrong = (field: string, words: string) =>
    refuse({ kind: 'invalid' as const, fields: { [field]: words } })
  const heads = await personHeads(trx, entered)
  const persons = input.persons.map((ref) => heads.find((head) => head.ref === ref))
  if (persons.includes(undefined)) return wrong('persons', m.platform_choose())
  const gone = before.filter((id) => !heads.some(({ ids }) => ids.includes(id)))
  const organisation = input.organisation ? await findOrganisation(trx, entered, input.organisation) : null
  if (input.organisation && !organisation) return wrong('organisation', m.platform_choose())
  const language = input.interpreter_language
  if (language && !(await isValidCode('languages', language)))
    return wrong('interpreter_language', m.platform_choose())
  if (!languageFits(input.interpreter, language))
    return wrong('interpreter_language', m.notes_language_without_interpreter())
  return ok({
    kind: input.kind,
    happenedOn: input.happened_on,
    happenedAt: input.happened_at,
    place: input.place,
    minutes: input.minutes,
    personIds: [...persons.map((person) => person!.personId), ...gone],
    organisationId: organisation?.id ?? null,
    others: input.others,
    interpreter: input.interpreter,
    interpreterLanguage: language,
    subject: input.subject,
    words: input.words,
  })
}
