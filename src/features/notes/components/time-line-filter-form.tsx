import { Form } from 'react-router'
import { noteKinds } from '#domain/case-course/notes/note-kinds.ts'
import type { DateProblem } from '#domain/kernel/calendar-date.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { kindLabel } from '../labels.ts'
import { programKind, type DayProblems } from '../time-line-filter.ts'

export interface TimeLineFilterFormProps {
  /** what stands in the fields, by their names */
  typed: Record<'art' | 'von' | 'bis' | 'person', string>
  problems: DayProblems
  persons: readonly Option[]
}

const words: Record<DateProblem, () => string> = {
  empty: m.platform_required,
  unreadable: m.platform_date_unreadable,
  impossible: m.platform_date_impossible,
}

/** What the timeline shows; the choice lives in the address. */
export function TimeLineFilterForm({ typed, problems, persons }: TimeLineFilterFormProps) {
  const day = (name: 'von' | 'bis') => ({
    name,
    defaultValue: typed[name],
    // A line of help would push the fields of the row apart; an unreadable day says how to write it.
    hint: '',
    error: problems[name] ? words[problems[name]]() : undefined,
    optional: true,
  })
  return (
    <Form className="filter-form no-print" aria-label={m.notes_filter()}>
      <SelectField
        name="art"
        label={m.notes_kind()}
        options={[
          ...noteKinds.map((value) => ({ value, label: kindLabel(value) })),
          { value: programKind, label: m.notes_kind_program() },
        ]}
        defaultValue={typed.art}
        empty={m.notes_all()}
        optional
      />
      <DateField {...day('von')} label={m.notes_from()} />
      <DateField {...day('bis')} label={m.notes_until()} />
      {persons.length > 1 ? (
        <SelectField
          name="person"
          label={m.notes_person()}
          options={persons}
          defaultValue={typed.person}
          empty={m.notes_all_persons()}
          optional
        />
      ) : null}
      <SubmitButton kind="secondary">{m.notes_show()}</SubmitButton>
    </Form>
  )
}
