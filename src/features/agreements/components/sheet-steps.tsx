import { m } from '#platform/i18n/messages.ts'
import type { SheetStep } from '../present/sheet.ts'
import { dayWords } from '../present/words.ts'

/** One question of the sheet with its steps; `none` where there is none. */
export function SheetSteps({
  id,
  title,
  none,
  steps,
}: {
  id: string
  title: string
  none?: string | undefined
  steps: readonly SheetStep[]
}) {
  if (steps.length === 0 && !none) return null
  return (
    <section aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {title}
      </h2>
      {steps.length === 0 ? <p className="kern-body">{none}</p> : null}
      <ul className="sheet-steps">
        {steps.map(({ key, title: what, where, due }) => (
          <li key={key}>
            <span className="sheet-box" aria-hidden="true" />
            <span>
              <strong>{what}</strong>
              <span className="sheet-note">
                {m.agreements_sheet_where({ office: where })}
                {due ? ` · ${m.agreements_sheet_until({ day: dayWords(due) })}` : ''}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
