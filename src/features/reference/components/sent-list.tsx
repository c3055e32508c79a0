import { m } from '#platform/i18n/messages.ts'
import type { BadRow } from '#domain/code-list/take-over.ts'
import type { FormAnswer } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { BadRows } from './bad-rows.tsx'
import { ChoiceForm, TakeOverForm } from './take-over-form.tsx'
import { type ShownChange, TakeOverPreview } from './take-over-preview.tsx'

interface SentListProps {
  sent: string
  formKey: string
  answer: FormAnswer | undefined
  view: {
    choice: Record<'list' | 'key' | 'label' | 'day', string>
    errors: Record<string, string>
    seen: string
    lists: Option[]
    columns: Option[]
    badRows: BadRow[]
    badRowCount: number
    changes: ShownChange[]
    changeCount: number
    unchanged: number
  }
}

/** A list that was read: choose, look at what it would change, take it over. */
export function SentList({ sent, formKey, answer, view }: SentListProps) {
  const errors = { ...view.errors, ...answer?.errors }
  const ready = view.badRows.length === 0 && Object.keys(view.errors).length === 0
  return (
    <>
      <ChoiceForm choice={view.choice} lists={view.lists} columns={view.columns} errors={errors} />
      <section className="flow" aria-labelledby="preview">
        <h2 className="kern-heading-medium" id="preview">
          {m.reference_preview()}
        </h2>
        {view.badRows.length > 0 ? (
          <BadRows rows={view.badRows} total={view.badRowCount} />
        ) : (
          <TakeOverPreview changes={view.changes} total={view.changeCount} unchanged={view.unchanged} />
        )}
        {ready ? (
          <TakeOverForm formKey={formKey} sent={sent} answer={answer} choice={view.choice} seen={view.seen} />
        ) : null}
      </section>
    </>
  )
}
