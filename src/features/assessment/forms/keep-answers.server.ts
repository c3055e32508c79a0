import type { FactDefinition } from '#domain/facts/fact.ts'
import { readAnswerName } from '#domain/form/answer-names.ts'
import { answersOfForm, type GivenAnswer, type SentAnswers } from '#domain/form/answers-of-form.ts'
import { fieldsOf, type FormDefinition } from '#domain/form/form.ts'
import { mergeAnswer, nothingSaid } from '#domain/form/merge-answer.ts'
import { type Difference, ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { answerWords, problemWords } from '#features/concept/index.ts'
import {
  factsById,
  type KnownFact,
  type PersonHead,
  replaceFact,
  standingFacts,
} from '#features/persons/index.ts'
import { readSeenLine } from './seen-line.ts'

type Asked = {
  /** with the questions alone that the sender may see and write */
  form: FormDefinition
  factOf: (key: string) => FactDefinition | undefined
  person: PersonHead
}

/**
 * Keeps what a form says of a person: each answer becomes, or stays, one fact. Fields that only somebody else changed
 * meanwhile keep what they said; fields both changed are refused with both answers, and nothing is stored.
 * @param sent.seen which answers the form showed (`seenLine`)
 * @param sent.answers by the names of the fields (`answerName`)
 * @returns how many answers were written; refused at the fields that do not fit
 */
export async function keepAnswers(
  trx: Trx,
  entered: Entered,
  { form, factOf, person }: Asked,
  sent: { seen: string; answers: SentAnswers },
): Promise<Result<number, Refusal>> {
  const seen = readSeenLine(sent.seen)
  if (!seen) return refuse({ kind: 'unseen' })
  const standing = ofPerson(await standingFacts(trx, entered), person)
  const known = Object.fromEntries([...standing.values()].map(({ key, answer }) => [key, answer]))
  const read = answersOfForm(form, { factOf, sent: sent.answers, known }, today().toString())
  const errors = errorsOf(read.problems, sent.answers, form, factOf)
  if (Object.keys(errors).length > 0) return refuse({ kind: 'invalid', fields: errors })
  const shownIds = seen.map(({ id }) => id)
  const shown = ofPerson(await factsById(trx, entered, shownIds), person)
  const { written, differences } = merged(read.answers, shown, standing)
  if (differences.length > 0) return refuse(conflict(differences))
  for (const { fact, item, answer } of written) {
    const kept = { key: fact.key, item, category: fact.category, answer }
    const stands = standing.get(place(fact.key, item))?.id ?? null
    if (!(await replaceFact(trx, entered, person, kept, stands))) return refuse(conflict([]))
  }
  return ok(written.length)
}

const place = (key: string, item: number) => `${key} ${item}`

const ofPerson = (facts: KnownFact[], { ids }: PersonHead) =>
  new Map(
    facts.filter((fact) => ids.includes(fact.personId)).map((fact) => [place(fact.key, fact.item), fact]),
  )

function errorsOf(
  problems: ReturnType<typeof answersOfForm>['problems'],
  answers: SentAnswers,
  form: FormDefinition,
  factOf: Asked['factOf'],
): Record<string, string> {
  const errors = Object.fromEntries(
    problems.map((problem) => [
      problem.name,
      problemWords(problem, factOf(readAnswerName(problem.name)?.fact ?? '')),
    ]),
  )
  // Also what the form does not ask of its sender: an answer that is dropped in silence would look stored.
  const asked = new Set(fieldsOf(form).map(({ fact }) => fact))
  const unknown = Object.keys(answers).filter((name) => !asked.has(readAnswerName(name)?.fact ?? ''))
  for (const field of unknown) errors[field] = m.platform_unknown_field({ field })
  return errors
}

function merged(
  answers: readonly GivenAnswer[],
  shown: ReadonlyMap<string, KnownFact>,
  standing: ReadonlyMap<string, KnownFact>,
): { written: GivenAnswer[]; differences: Difference[] } {
  const differences: Difference[] = []
  const written: GivenAnswer[] = []
  for (const given of answers) {
    const at = place(given.fact.key, given.item)
    const stands = standing.get(at)?.answer ?? nothingSaid
    const outcome = mergeAnswer(shown.get(at)?.answer ?? nothingSaid, stands, given.answer)
    if (outcome === 'write') written.push(given)
    if (outcome === 'conflict')
      differences.push({
        field: given.fact.label,
        mine: answerWords(given.fact, given.answer),
        theirs: answerWords(given.fact, stands),
      })
  }
  return { written, differences }
}

const conflict = (differences: Difference[]): Refusal => ({
  kind: 'conflict',
  message: m.assessment_form_changed_meanwhile(),
  version: 1,
  differences,
})
