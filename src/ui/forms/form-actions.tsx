import type { ReactNode } from 'react'

/** The row of buttons at the end of a form: the primary one first, „Abbrechen" as a link last. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="kern-btn-wrapper form-actions">{children}</div>
}
