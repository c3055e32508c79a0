import { m } from '#platform/i18n/messages.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'

interface WordsFieldsProps {
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
}

/** The words for the structure; the tick only where the check asked for it. */
export function WordsFields({ answer, draft }: WordsFieldsProps) {
  const field = formFields(answer, draft)
  const { name, error, defaultValue } = field('confirmed')
  return (
    <>
      <TextArea
        {...field('words')}
        label={m.observations_released_text()}
        hint={m.observations_released_text_hint()}
        limit={2000}
        rows={6}
      />
      {error || defaultValue ? (
        <Checkbox
          name={name}
          error={error}
          label={m.observations_confirm()}
          defaultChecked={Boolean(defaultValue)}
        />
      ) : null}
    </>
  )
}
