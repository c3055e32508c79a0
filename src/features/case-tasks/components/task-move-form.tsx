import type { ReactNode } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, type FormAnswer } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

export interface TaskMoveFormProps {
  title: string
  submit: string
  back: string
  formKey: string
  task: { title: string; due: string; version: number }
  answer: FormAnswer | undefined
  children?: ReactNode
}

/** One task, and what is to become of it. */
export function TaskMoveForm({ title, submit, back, formKey, task, answer, children }: TaskMoveFormProps) {
  return (
    <>
      <FormTitle title={title} answer={answer} />
      <h2 className="kern-heading-medium">{title}</h2>
      <DescriptionList
        facts={[
          { term: m.case_tasks_name(), value: task.title },
          { term: m.case_tasks_due(), value: <DateText value={task.due} /> },
        ]}
      />
      <CommandForm formKey={formKey} answer={answer} reloadTo={back}>
        <input type="hidden" name="version" value={answer?.conflict?.version ?? task.version} />
        {children}
        <FormActions>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
