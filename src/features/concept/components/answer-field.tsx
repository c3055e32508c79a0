import { longestValue } from '#domain/facts/fact.ts'
import { answerName, silenceName } from '#domain/form/answer-names.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import type { ShownQuestion } from '../present/present-form.ts'

const silences = () => [
  { value: 'unknown', label: m.concept_unknown() },
  { value: 'declined', label: m.concept_declined() },
]
const allSilences = () => [{ value: 'not_asked', label: m.concept_not_asked() }, ...silences()]

export interface AnswerFieldProps {
  question: ShownQuestion
  item: number
  values: Record<string, string | string[]>
  error: string | undefined
  /** In words when it is asked, where nothing hides it. */
  condition: string
  idPrefix: string
}

/** The field of one question by the kind of its fact, and why there is no answer where there is none. */
export function AnswerField({ question, item, values, error, condition, idPrefix }: AnswerFieldProps) {
  const { fact } = question
  const name = answerName(fact.key, item)
  const value = values[name]
  const text = Array.isArray(value) ? value[0] : value
  const label = fact.unit ? `${question.label} (${fact.unit})` : question.label
  const hint =
    [condition && m.concept_only_if({ condition }), question.hint].filter(Boolean).join(' ') || undefined
  const common = { id: `${idPrefix}${name}`, name, label, hint, error, optional: true as const }
  switch (fact.kind) {
    case 'yes_no':
      return (
        <RadioGroup
          {...common}
          inline
          defaultValue={text ?? ''}
          choices={[
            { value: 'yes', label: m.concept_yes() },
            { value: 'no', label: m.concept_no() },
            ...allSilences(),
          ]}
        />
      )
    case 'choice':
      return (
        <SelectField
          {...common}
          defaultValue={text ?? ''}
          empty={m.concept_not_asked()}
          options={[...fact.options, ...silences()]}
        />
      )
    case 'choices':
      return (
        <>
          <CheckboxGroup {...common} choices={fact.options} defaultValues={[value ?? []].flat()} />
          <Silence question={question} item={item} values={values} />
        </>
      )
    case 'date':
      return (
        <>
          <DateField {...common} defaultValue={text} />
          <Silence question={question} item={item} values={values} />
        </>
      )
    case 'long_text':
      return (
        <>
          <TextArea {...common} defaultValue={text} limit={longestValue('long_text')} />
          <Silence question={question} item={item} values={values} />
        </>
      )
    default:
      return (
        <>
          <TextField
            {...common}
            defaultValue={text}
            width={fact.kind === 'text' ? 'full' : 'short'}
            inputMode={fact.kind === 'text' ? 'text' : 'decimal'}
          />
          <Silence question={question} item={item} values={values} />
        </>
      )
  }
}

type SilenceProps = Pick<AnswerFieldProps, 'question' | 'item' | 'values'>

/** Why a text, number, date or set of boxes stays empty: that is an answer, too. */
function Silence({ question, item, values }: SilenceProps) {
  const name = silenceName(question.fact.key, item)
  return (
    <div className="kern-form-input__select-wrapper silence">
      <select
        name={name}
        className="kern-form-input__select"
        aria-label={m.concept_why_empty({ question: question.label })}
        defaultValue={[values[name] ?? ''].flat()[0]}
      >
        <option value="">{m.concept_if_empty_not_asked()}</option>
        {silences().map((silence) => (
          <option key={silence.value} value={silence.value}>
            {m.concept_if_empty({ answer: silence.label })}
          </option>
        ))}
      </select>
    </div>
  )
}
