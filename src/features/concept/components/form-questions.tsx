import { type FormEvent, useState } from 'react'
import { answerName, readAnswerName } from '#domain/form/answer-names.ts'
import { type AnswerSource, askedInRound } from '#domain/form/answers-of-form.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import { useEnhanced } from '#ui/use-enhanced.ts'
import type { ShownForm } from '../present/present-form.ts'
import { AnswerField } from './answer-field.tsx'

type Values = Record<string, string | string[]>

interface FormQuestionsProps {
  form: ShownForm
  /** what stands in the fields, by their names (`answerName`) */
  values: Values
  errors: Record<string, string>
  /** answers to facts on which a question depends without the form asking for them */
  known?: Record<string, Answered> | undefined
  /** Told apart where a page shows one form several times. */
  idPrefix?: string | undefined
}

/** How many rounds of a section are shown: those that have an answer and one more, as far as the form allows. */
function roundsOf(section: ShownForm['sections'][number], values: Values): number {
  const own = new Set(section.questions.map(({ fact }) => fact.key))
  const answeredRounds = Object.entries(values).flatMap(([name, value]) => {
    const read = readAnswerName(name)
    return read && own.has(read.fact) && [value].flat().some((text) => text !== '') ? [read.item] : []
  })
  return Math.min(section.most, Math.max(0, ...answeredRounds) + 1)
}

const valuesOf = (form: HTMLFormElement): Values => {
  const data = new FormData(form)
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => [
      name,
      data.getAll(name).filter((one) => typeof one === 'string'),
    ]),
  )
}

/**
 * The questions of a form. With scripts, what is not asked is hidden as soon as an answer says so; without, everything
 * is there with the words when it is asked. What is hidden is not stored.
 */
export function FormQuestions({ form, values, errors, known = {}, idPrefix = '' }: FormQuestionsProps) {
  const enhanced = useEnhanced()
  const [typed, setTyped] = useState(values)
  const facts = new Map(
    form.sections.flatMap(({ questions }) => questions.map(({ fact }) => [fact.key, fact])),
  )
  const source: AnswerSource = { factOf: (key) => facts.get(key), sent: typed, known }
  const changed = (event: FormEvent<HTMLDivElement>) => {
    const around = event.currentTarget.closest('form')
    if (around) setTyped(valuesOf(around))
  }
  return (
    <div className="form-questions" onChange={changed}>
      <p className="kern-body">{m.concept_all_optional()}</p>
      {form.sections.map((section) =>
        Array.from({ length: roundsOf(section, values) }, (_none, index) => {
          const item = index + 1
          const asked = askedInRound(form.definition, source, section.code, item)
          const title =
            section.most > 1 ? m.concept_round({ title: section.title, number: item }) : section.title
          return (
            <fieldset className="kern-fieldset form-section" key={`${section.code} ${item}`}>
              <legend className="kern-heading-small">{title}</legend>
              {section.questions.map((question) => (
                <div
                  key={question.fact.key}
                  className="form-question"
                  hidden={enhanced && !asked.has(question.fact.key)}
                >
                  <AnswerField
                    question={question}
                    item={item}
                    values={values}
                    error={errors[answerName(question.fact.key, item)]}
                    condition={enhanced ? '' : question.when}
                    idPrefix={idPrefix}
                  />
                </div>
              ))}
            </fieldset>
          )
        }),
      )}
    </div>
  )
}
