import { taskLimits } from '#domain/case-course/tasks/task.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

export interface TaskFormProps {
  title: string
  back: string
  formKey: string
  draft: Record<string, string | string[]> | null
  stored?: Record<string, string>
  /** the version that the form shows; absent for a new task */
  version?: number
  answer: FormAnswer | undefined
}

/** What is to be done until when. */
export function TaskForm({ title, back, formKey, draft, stored, version, answer }: TaskFormProps) {
  const field = formFields(answer, draft, stored)
  return (
    <>
      <FormTitle title={title} answer={answer} />
      <h2 className="kern-heading-medium">{title}</h2>
      <CommandForm formKey={formKey} answer={answer} reloadTo={back}>
        {version === undefined ? null : (
          <input type="hidden" name="version" value={answer?.conflict?.version ?? version} />
        )}
        <TextField {...field('title')} label={m.case_tasks_name()} hint={m.case_tasks_name_hint()} />
        <DateField {...field('due')} label={m.case_tasks_due()} />
        <TextArea {...field('note')} label={m.case_tasks_note()} rows={3} limit={taskLimits.note} optional />
        <FormActions>
          <SubmitButton>{m.case_tasks_keep()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
