import { m } from '#platform/i18n/messages.ts'
import { classNames } from '#ui/class-names.ts'
import type { FormAnswer } from '#ui/forms/command-form.tsx'
import { FieldError } from '#ui/forms/field-error.tsx'

interface TermRowsProps {
  terms: readonly { code: string; label: string; core: string }[]
  core: readonly { code: string; label: string }[]
  answer: FormAnswer | undefined
}

const textsOf = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : [value].flat()

/** What the rows show: what was typed in a refused form, otherwise what is stored. */
function rowsOf({ terms, answer }: TermRowsProps) {
  if (!answer) return terms
  const [codes, labels, cores] = ['code', 'label', 'core'].map((name) => textsOf(answer.values[name]))
  return (labels ?? []).map((label, at) => ({ code: codes?.[at] ?? '', label, core: cores?.[at] ?? '' }))
}

const spare = 3

/** A list of words, a row each: the word of the site and the core term it stands for; empty rows for new ones. */
export function TermRows(props: TermRowsProps) {
  const { core, answer } = props
  const kept = rowsOf(props).filter(({ code, label, core: term }) => code || label || term)
  const rows = [...kept, ...Array.from({ length: spare }, () => ({ code: '', label: '', core: '' }))]
  return (
    <div
      className="kern-table-responsive"
      role="region"
      aria-label={m.ui_table_region({ caption: m.concept_words_of_site() })}
      tabIndex={0}
    >
      <table className="kern-table kern-table--small term-rows">
        <caption className="kern-sr-only">{m.concept_words_of_site()}</caption>
        <thead className="kern-table__head">
          <tr className="kern-table__row">
            <th scope="col" className="kern-table__header">
              {m.concept_word()}
            </th>
            <th scope="col" className="kern-table__header">
              {m.concept_core_term()}
            </th>
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row, at) => (
            <TermRow key={`${row.code}-${at}`} row={row} at={at} core={core} errors={answer?.errors ?? {}} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface TermRowProps {
  row: { code: string; label: string; core: string }
  at: number
  core: TermRowsProps['core']
  errors: Record<string, string>
}

function TermRow({ row, at, core, errors }: TermRowProps) {
  const [label, term] = [`label.${at}`, `core.${at}`]
  const number = at + 1
  const described = (id: string) =>
    errors[id] ? { 'aria-describedby': `${id}-error`, 'aria-invalid': true as const } : {}
  return (
    <tr className="kern-table__row">
      <td className="kern-table__cell">
        <input type="hidden" name="code" value={row.code} />
        <input
          id={label}
          name="label"
          className={classNames('kern-form-input__input', errors[label] && 'kern-form-input__input--error')}
          aria-label={m.concept_word_number({ number })}
          defaultValue={row.label}
          dir="auto"
          {...described(label)}
        />
        <FieldError id={label} error={errors[label]} />
      </td>
      <td className="kern-table__cell">
        <div className="kern-form-input__select-wrapper">
          <select
            id={term}
            name="core"
            className={classNames(
              'kern-form-input__select',
              errors[term] && 'kern-form-input__select--error',
            )}
            aria-label={m.concept_core_term_number({ number })}
            defaultValue={row.core}
            {...described(term)}
          >
            <option value="">{m.concept_core_open()}</option>
            {core.map(({ code, label: words }) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </div>
        <FieldError id={term} error={errors[term]} />
      </td>
    </tr>
  )
}
