import { type FormEvent, useState } from 'react'
import { answerName, silenceName, saidWith } from '#domain/form/answer-names.ts'
import { askedFacts } from '#domain/form/shown-fields.ts'
import { useEnhanced } from '#ui/use-enhanced.ts'
import { m } from '#platform/i18n/messages.ts'
import type { ShownForm } from '../present/present-form.ts'
import { AnswerField } from './answer-field.tsx'

type Values = Record<string, string | string[]>

interface FormQuestionsProps {
  form: ShownForm
  /** what stands in the fields, by their names (`answerName`) */
  values: Values
  errors: Record<string, string>
}

/** The facts asked for in one round of a repeated section, or of the form where nothing repeats. */
function askedIn({ definition }: ShownForm, values: Values, section: string, item: number) {
  const ofSection = new Map(
    definition.sections.flatMap((one) => one.fields.map(({ fact }) => [fact, one.code] as const)),
  )
  return askedFacts(definition, (fact) => {
    const at = ofSection.get(fact) === section ? item : 1
    const silence = values[silenceName(fact, at)]
    return saidWith(values[answerName(fact, at)], [silence ?? ''].flat()[0])
  })
}

/** How many rounds of a section are shown: those that have an answer and one more, as far as the form allows. */
function roundsOf(section: ShownForm['sections'][number], values: Values): number {
  const answeredRounds = Object.entries(values).flatMap(([name, value]) => {
    const [, item, ...fact] = name.replace(/~$/, '').split('.')
    const own = section.questions.some((question) => question.fact === fact.join('.'))
    return own && [value].flat().some((text) => text !== '') ? [Number(item)] : []
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
export function FormQuestions({ form, values, errors }: FormQuestionsProps) {
  const enhanced = useEnhanced()
  const [typed, setTyped] = useState(values)
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
          const asked = askedIn(form, typed, section.code, item)
          const title =
            section.most > 1 ? m.concept_round({ title: section.title, number: item }) : section.title
          return (
            <fieldset className="kern-fieldset form-section" key={`${section.code} ${item}`}>
              <legend className="kern-heading-small">{title}</legend>
              {section.questions.map((question) => (
                <div
                  key={question.fact}
                  className="form-question"
                  hidden={enhanced && !asked.has(question.fact)}
                >
                  <AnswerField
                    question={question}
                    item={item}
                    values={values}
                    error={errors[answerName(question.fact, item)]}
                    condition={enhanced ? '' : question.when}
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
