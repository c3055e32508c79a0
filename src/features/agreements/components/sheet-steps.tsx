import { m } from '#platform/i18n/messages.ts'
import type { SheetStep } from '../present/sheet.ts'
import { dayWords } from '../present/words.ts'

/** A box to tick, or one that is ticked. */
function Box({ ticked = false }: { ticked?: boolean }) {
  return (
    <span className="sheet-box" aria-hidden="true">
      {ticked ? '✓' : null}
    </span>
  )
}

/** What is done already: steps and reached goals; nothing where there is nothing. */
export function SheetDone({ done }: { done: readonly { key: string; title: string }[] }) {
  if (done.length === 0) return null
  return (
    <section aria-labelledby="sheet-done">
      <h2 className="kern-heading-medium" id="sheet-done">
        {m.agreements_sheet_done()}
      </h2>
      <ul className="sheet-steps">
        {done.map(({ key, title }) => (
          <li key={key}>
            <Box ticked />
            {title}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One question of the sheet with its steps, or the words that there is none. */
export function SheetSteps({
  id,
  title,
  none,
  steps,
}: {
  id: string
  title: string
  none: string
  steps: readonly SheetStep[]
}) {
  return (
    <section aria-labelledby={id}>
      <h2 className="kern-heading-medium" id={id}>
        {title}
      </h2>
      {steps.length === 0 ? <p className="kern-body">{none}</p> : null}
      <ul className="sheet-steps">
        {steps.map(({ key, title: what, where, due }) => (
          <li key={key}>
            <Box />
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
