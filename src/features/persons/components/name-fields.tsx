import { nameKinds } from '#domain/person/name-kinds.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { nameKindLabel } from '../name-kind-labels.ts'

/** Kind and wording of another name. */
export function NameFields({ field }: { field: ReturnType<typeof formFields> }) {
  return (
    <>
      <RadioGroup
        {...field('kind')}
        label={m.persons_name_kind()}
        choices={nameKinds.map((value) => ({ value, label: nameKindLabel(value) }))}
      />
      <TextField
        {...field('name')}
        label={m.persons_name()}
        hint={m.persons_name_hint()}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  )
}
