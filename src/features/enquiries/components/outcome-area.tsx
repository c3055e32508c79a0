import { type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'

interface OutcomeAreaProps {
  answer: FormAnswer | undefined
  draft: Record<string, string | string[]> | null
  label: string
  hint: string
  optional?: boolean | undefined
}

/** The words that a decision is kept with. */
export function OutcomeArea({ answer, draft, ...words }: OutcomeAreaProps) {
  return <TextArea {...formFields(answer, draft)('outcome')} {...words} rows={3} limit={1000} />
}
