import { interpreters, noteKinds, noteLimits } from '#domain/case-course/notes/note-kinds.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { interpreterLabel, kindLabel } from '../labels.ts'

type Field = ReturnType<typeof formFields>

/** The fields that every note has, also the short one. */
export function ShortNoteFields({ field }: { field: Field }) {
  return (
    <>
      <SelectField
        {...field('kind')}
        label={m.notes_kind()}
        options={noteKinds.map((value) => ({ value, label: kindLabel(value) }))}
      />
      <DateField {...field('happened_on')} label={m.notes_happened_on()} />
      <TextField {...field('subject')} label={m.notes_subject()} hint={m.notes_subject_hint()} />
      <TextArea {...field('words')} label={m.notes_words()} rows={6} limit={noteLimits.words} optional />
      <TextField
        {...field('minutes')}
        label={m.notes_minutes()}
        hint={m.notes_minutes_hint()}
        inputMode="numeric"
        width="short"
        optional
      />
    </>
  )
}

export interface FurtherNoteFieldsProps {
  field: Field
  persons: readonly Option[]
  ticked: readonly string[]
  organisations: readonly Option[]
  languages: readonly Option[]
}

/** The circumstances of a contact: when, where, with whom, and who interpreted. */
export function FurtherNoteFields({
  field,
  persons,
  ticked,
  organisations,
  languages,
}: FurtherNoteFieldsProps) {
  return (
    <>
      <TextField
        {...field('happened_at')}
        label={m.notes_happened_at()}
        hint={m.notes_happened_at_hint()}
        width="short"
        optional
      />
      <TextField {...field('place')} label={m.notes_place()} width="medium" optional />
      {persons.length > 0 ? (
        <CheckboxGroup
          name="persons"
          label={m.notes_persons()}
          choices={persons}
          defaultValues={ticked}
          error={field('persons').error}
          optional
        />
      ) : null}
      <Combobox {...field('organisation')} label={m.notes_organisation()} options={organisations} optional />
      <TextField {...field('others')} label={m.notes_others()} hint={m.notes_others_hint()} optional />
      <SelectField
        {...field('interpreter')}
        label={m.notes_interpreter()}
        options={interpreters.map((value) => ({ value, label: interpreterLabel(value) }))}
        empty={m.notes_interpreter_not_told()}
        hint={m.notes_interpreter_hint()}
        optional
      />
      <Combobox
        {...field('interpreter_language')}
        label={m.notes_interpreter_language()}
        options={languages}
        optional
      />
    </>
  )
}
