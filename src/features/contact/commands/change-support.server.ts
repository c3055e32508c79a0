import { z } from 'zod'
import { looksLikeDiagnosis } from '#domain/contact/looks-like-diagnosis.ts'
import {
  interpreterSexes,
  type SupportKey,
  supportKeys,
  supportNeeds,
  yesNo,
} from '#domain/contact/support-needs.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { answer, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personField, personOfCase } from '#features/cases/index.ts'
import { supportLabel } from '#features/cases/view.ts'
import { type KnownFact, replaceFact, standingFacts } from '#features/persons/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import { answerWords, fieldOf, seenMark } from '../support-form.ts'
import { contactRoles } from '../permissions.ts'

const words = () =>
  optionalText(500)
    .refine((text) => !looksLikeDiagnosis(text), { error: () => m.contact_no_diagnosis() })
    .transform((text): Answered =>
      text === '' ? { answer: 'not_asked', value: null } : { answer: 'known', value: text },
    )

const chosen = (values: readonly string[]) =>
  answer().refine((said) => said.value === null || values.includes(said.value), {
    error: () => m.platform_choose(),
  })

const input = z.strictObject({
  person: personField(),
  /** what of it stood when the form was shown */
  seen: z.string().max(2000).default(''),
  interpreter_needed: chosen(yesNo),
  interpreter_language: answer(),
  interpreter_sex: chosen(interpreterSexes),
  interpreter_not_wanted: words(),
  access_reading: chosen(yesNo),
  access_childcare: chosen(yesNo),
  access_wheelchair: chosen(yesNo),
  access_hearing: chosen(yesNo),
  access_sight: chosen(yesNo),
  access_health_need: words(),
})

const none: Answered = { answer: 'not_asked', value: null }
const same = (a: Answered, b: Answered) => a.answer === b.answer && a.value === b.value

/** Says anew what a person needs to understand and to take part; what did not change keeps its day. */
export const changeSupport = defineCaseCommand({
  name: 'person_support.change',
  roles: contactRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (supportKeys.some((key) => !openCase.writeCategories.includes(supportNeeds[key].category)))
      return refuse({ kind: 'forbidden' })
    const person = await personOfCase(trx, entered, form.person)
    if (!person) return refuse({ kind: 'unseen' })
    const language = form.interpreter_language.value
    if (language !== null && !(await isValidCode('languages', language)))
      return refuse({ kind: 'invalid', fields: { interpreter_language: m.platform_choose() } })
    const standing = (await standingFacts(trx, entered)).filter(({ personId }) =>
      person.ids.includes(personId),
    )
    const factOf = (key: SupportKey) => standing.findLast((fact) => fact.key === key)
    const conflict = conflictWith(factOf, (key) => form[fieldOf(key)])
    if (form.seen !== seenMark(standing)) return refuse(conflict)
    for (const key of supportKeys) {
      const said = form[fieldOf(key)]
      const before = factOf(key)
      if (same(said, before?.answer ?? none)) continue
      const fact = { key, category: supportNeeds[key].category, answer: said }
      if (!(await replaceFact(trx, entered, person, fact, before?.id ?? null))) return refuse(conflict)
    }
    return ok({
      location: `/faelle/${openCase.ref}/person?person=${person.ref}`,
      audit: { action: 'person_support.changed', objectId: person.personId },
    })
  },
})

function conflictWith(
  factOf: (key: SupportKey) => KnownFact | undefined,
  mineOf: (key: SupportKey) => Answered,
): Refusal {
  return {
    kind: 'conflict',
    message: m.contact_changed_meanwhile(),
    version: 1,
    differences: supportKeys
      .map((key) => ({
        field: supportLabel(key),
        mine: answerWords(mineOf(key)),
        theirs: answerWords(factOf(key)?.answer ?? none),
      }))
      .filter(({ mine, theirs }) => mine !== theirs),
  }
}
