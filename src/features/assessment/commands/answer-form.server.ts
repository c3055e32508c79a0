import { z } from 'zod'
import { answersOfForm, type GivenAnswer } from '#domain/form/answers-of-form.ts'
import { readAnswerName } from '#domain/form/answer-names.ts'
import { mergeAnswer, nothingSaid } from '#domain/form/merge-answer.ts'
import { type Difference, ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { code, date } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personField, personOfCase } from '#features/cases/index.ts'
import {
  factsById,
  type KnownFact,
  type PersonHead,
  replaceFact,
  standingFacts,
} from '#features/persons/index.ts'
import { answerWords, problemWords } from '#features/concept/index.ts'
import { formsOfCase, withinCategories } from '../forms/form-of-case.server.ts'
import { readSeenLine } from '../forms/seen-line.ts'
import { insertReply } from '../data/replies.server.ts'
import { assessmentRoles } from '../permissions.ts'

const input = z.strictObject({
  person: personField(),
  form: code(),
  /** which answers the form showed (`seenLine`) */
  seen: z.string().max(100_000).default(''),
  answered_on: date('not_future'),
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

const conflict = (differences: Difference[]): Refusal => ({
  kind: 'conflict',
  message: m.assessment_form_changed_meanwhile(),
  version: 1,
  differences,
})

const place = (key: string, item: number) => `${key} ${item}`
const ofPerson = (facts: KnownFact[], { ids }: PersonHead) =>
  new Map(
    facts.filter((fact) => ids.includes(fact.personId)).map((fact) => [place(fact.key, fact.item), fact]),
  )

/**
 * Goes through a form with a person: each answer becomes, or stays, one fact of the person. Fields that only somebody
 * else changed meanwhile keep what they said; fields both changed are shown with both answers and nothing is stored.
 */
export const answerForm = defineCaseCommand({
  name: 'form.answer',
  roles: assessmentRoles,
  input,
  async handle({ trx, entered, openCase }, sent) {
    const concept = await conceptOfCase(trx, entered, openCase)
    const asked = formsOfCase(concept).find(({ code: its }) => its === sent.form)
    const person = await personOfCase(trx, entered, sent.person)
    const seen = readSeenLine(sent.seen)
    if (!asked || !person || !seen) return refuse({ kind: 'unseen' })
    const { form } = withinCategories(asked, concept, openCase.writeCategories)
    const standing = ofPerson(await standingFacts(trx, entered), person)
    const known = Object.fromEntries([...standing.values()].map(({ key, answer }) => [key, answer]))
    const source = { factOf: concept.factOf, sent: sent.answers, known }
    const read = answersOfForm(form, source, today().toString())
    const errors = Object.fromEntries(
      read.problems.map((problem) => [
        problem.name,
        problemWords(problem, concept.factOf(readAnswerName(problem.name)?.fact ?? '')),
      ]),
    )
    const unknown = Object.keys(sent.answers).filter((name) => !readAnswerName(name))
    for (const field of unknown) errors[field] = m.platform_unknown_field({ field })
    if (Object.keys(errors).length > 0) return refuse({ kind: 'invalid', fields: errors })

    const shown = ofPerson(
      await factsById(
        trx,
        entered,
        seen.map(({ id }) => id),
      ),
      person,
    )
    const differences: Difference[] = []
    const written: GivenAnswer[] = []
    for (const given of read.answers) {
      const at = place(given.fact.key, given.item)
      const stands = standing.get(at)?.answer ?? nothingSaid
      const merged = mergeAnswer(shown.get(at)?.answer ?? nothingSaid, stands, given.answer)
      if (merged === 'write') written.push(given)
      if (merged === 'conflict')
        differences.push({
          field: given.fact.label,
          mine: answerWords(given.fact, given.answer),
          theirs: answerWords(given.fact, stands),
        })
    }
    if (differences.length > 0) return refuse(conflict(differences))
    for (const { fact, item, answer } of written) {
      const kept = { key: fact.key, item, category: fact.category, answer }
      const stands = standing.get(place(fact.key, item))?.id ?? null
      if (!(await replaceFact(trx, entered, person, kept, stands))) return refuse(conflict([]))
    }
    const id = await insertReply(trx, entered, {
      caseId: openCase.caseId,
      personId: person.personId,
      form: form.code,
      conceptVersionId: concept.id,
      answeredOn: sent.answered_on,
    })
    return ok({
      location: `/faelle/${openCase.ref}/bedarfe?person=${person.ref}`,
      audit: { action: 'form.answered', objectId: id, detail: { form: form.code, written: written.length } },
    })
  },
})
