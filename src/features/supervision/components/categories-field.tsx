import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { type FormAnswer, tickedValues } from '#ui/forms/command-form.tsx'
import type { Option } from '#ui/forms/select-field.tsx'

/** Which parts of the case may be seen. */
export function CategoriesField({
  choices,
  answer,
  draft,
  stored,
}: {
  choices: readonly Option[]
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  stored: readonly string[]
}) {
  return (
    <CheckboxGroup
      name="categories"
      label={m.supervision_categories()}
      error={answer?.errors.categories}
      choices={choices}
      defaultValues={tickedValues('categories', answer, draft, stored)}
    />
  )
}
