import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { ConflictRows } from '#ui/forms/conflict-rows.tsx'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { HiddenKey } from '#ui/forms/hidden-key.tsx'
import { RowProblems } from '#ui/forms/row-problems.tsx'

/** What the server answered to a form that was not accepted. */
export interface FormAnswer {
  errors: Record<string, string>
  /** What is wrong in which row of a file that was sent. */
  rows?: { line: number; column: string; reason: string }[]
  values: Record<string, string | string[]>
  conflict?: {
    message: string
    version: number
    differences: { field: string; mine: string; theirs: string }[]
  }
}

export interface CommandFormProps {
  /** Key under which the form is sent; made by the loader, so that sending twice does nothing twice. */
  formKey: string
  answer: FormAnswer | undefined
  /** Where „use the present state“ leads in a conflict. */
  reloadTo?: string | undefined
  /** The form carries a file. */
  withFile?: boolean | undefined
  children: ReactNode
}

/** A form for one deed: errors on top with a link per field, both states in a conflict, the key of the form. */
export function CommandForm({ formKey, answer, reloadTo, withFile, children }: CommandFormProps) {
  const errors = Object.entries(answer?.errors ?? {}).map(([field, message]) => ({ field, message }))
  return (
    <>
      {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
      {answer?.rows ? <RowProblems rows={answer.rows} /> : null}
      {answer?.conflict ? <ConflictRows conflict={answer.conflict} reloadTo={reloadTo} /> : null}
      <Form
        method="post"
        className="form"
        noValidate
        {...(withFile ? { encType: 'multipart/form-data' as const } : {})}
      >
        <HiddenKey value={formKey} />
        {children}
      </Form>
    </>
  )
}

/**
 * Properties of the fields of such a form by name: the error, and what was typed, from the refused form, else from
 * a kept draft, else from what is stored.
 */
export function formFields(
  answer: FormAnswer | undefined,
  draft: Record<string, string | string[]> | null = null,
  stored: Record<string, string> = {},
) {
  return (name: string) => {
    const typed = answer?.values[name] ?? draft?.[name] ?? stored[name]
    return { name, error: answer?.errors[name], defaultValue: Array.isArray(typed) ? typed[0] : typed }
  }
}

/** Ticked boxes of a field by its name: those of the refused form, else of a kept draft, else of what is stored. */
export function tickedValues(
  name: string,
  answer: FormAnswer | undefined,
  draft: Record<string, string | string[]> | null = null,
  stored: readonly string[] = [],
): readonly string[] {
  // A form in which nothing is ticked sends nothing of the field.
  const ticked = (values: Record<string, string | string[]>) => [values[name] ?? []].flat()
  if (answer) return ticked(answer.values)
  return draft ? ticked(draft) : stored
}
