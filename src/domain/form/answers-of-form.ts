import { type FactDefinition, readValue, type ValueProblem } from '../facts/fact.ts'
import type { Answered } from '../kernel/answer.ts'
import { answerName, saidWith, silenceName } from './answer-names.ts'
import type { FormDefinition } from './form.ts'
import { askedFacts } from './shown-fields.ts'

/** What was sent, by the names of the fields. */
export type SentAnswers = Readonly<Record<string, string | readonly string[]>>

/** One answer of a sent form. */
export type GivenAnswer = { name: string; fact: FactDefinition; item: number; answer: Answered }

/** Why an answer cannot be taken: its value, a day that lies ahead, or an end before its beginning. */
export type AnswerProblem = {
  name: string
  reason: ValueProblem | 'future' | 'before_beginning'
  other?: FactDefinition
}

const one = (value: string | readonly string[] | undefined): string | undefined => [value ?? []].flat()[0]

/** Rounds of a repeated section that were sent. */
const roundsSent = (facts: readonly string[], most: number, sent: SentAnswers): number[] =>
  Array.from({ length: most }, (_none, at) => at + 1).filter((item) =>
    facts.some((fact) => answerName(fact, item) in sent || silenceName(fact, item) in sent),
  )

/** What the questions of a form are about, what was sent, and answers to facts that the form itself does not ask. */
export type AnswerSource = {
  factOf: (key: string) => FactDefinition | undefined
  sent: SentAnswers
  known: Readonly<Record<string, Answered>>
}

/** What stands in a field, in the form it would be stored in; what cannot be read counts as unknown. */
function answerInField({ factOf, sent }: AnswerSource, key: string, item: number): Answered {
  const said = saidWith(sent[answerName(key, item)], one(sent[silenceName(key, item)]))
  const fact = factOf(key)
  if (said.answer !== 'known' || !fact) return said
  const read = readValue(fact, sent[answerName(key, item)]!)
  return read.ok ? { answer: 'known', value: read.value } : { answer: 'unknown', value: null }
}

/** Facts asked for in one round of a section; other sections are looked at in their first round. */
export function askedInRound(
  form: FormDefinition,
  source: AnswerSource,
  section: string,
  item: number,
): ReadonlySet<string> {
  const sectionOf = new Map(
    form.sections.flatMap(({ code, fields }) => fields.map(({ fact }) => [fact, code] as const)),
  )
  return askedFacts(form, (key) => {
    const own = sectionOf.get(key)
    return own === undefined ? source.known[key] : answerInField(source, key, own === section ? item : 1)
  })
}

/**
 * Reads a sent form: what it asked for with these answers, and what does not fit. Questions that were not asked, or
 * whose fact nobody knows, are left out whatever stands in their fields.
 * @param today YYYY-MM-DD
 */
export function answersOfForm(
  form: FormDefinition,
  source: AnswerSource,
  today: string,
): { answers: GivenAnswer[]; problems: AnswerProblem[] } {
  const { factOf, sent } = source
  const answers: GivenAnswer[] = []
  const problems: AnswerProblem[] = []
  for (const section of form.sections) {
    const facts = section.fields.map(({ fact }) => fact)
    for (const item of roundsSent(facts, section.most, sent)) {
      const shown = askedInRound(form, source, section.code, item)
      for (const key of facts) {
        const fact = factOf(key)
        const name = answerName(key, item)
        if (!fact || !shown.has(key) || !(name in sent || silenceName(key, item) in sent)) continue
        const said = saidWith(sent[name], one(sent[silenceName(key, item)]))
        const read = said.answer === 'known' ? readValue(fact, sent[name]!) : undefined
        if (read && !read.ok) problems.push({ name, reason: read.reason })
        else if (read && fact.past && read.value > today.slice(0, read.value.length))
          problems.push({ name, reason: 'future' })
        else answers.push({ name, fact, item, answer: read ? { answer: 'known', value: read.value } : said })
      }
    }
  }
  return { answers, problems: [...problems, ...endsBeforeBeginnings(answers)] }
}

function endsBeforeBeginnings(answers: readonly GivenAnswer[]): AnswerProblem[] {
  return answers.flatMap(({ name, fact, item, answer }) => {
    const beginning = answers.find((given) => given.item === item && given.fact.key === fact.notBefore)
    const [end, begun] = [answer.value, beginning?.answer.value]
    if (!end || !begun || end >= begun.slice(0, end.length)) return []
    return [{ name, reason: 'before_beginning' as const, other: beginning!.fact }]
  })
}
