import type { ReactNode } from 'react'
import { useNavigation } from 'react-router'
import { Icon, type IconName } from '#ui/icon.tsx'

export interface SubmitButtonProps {
  /** Verb with object: „Überleitung senden". */
  children: ReactNode
  /** At most one primary button on a page. */
  kind?: 'primary' | 'secondary' | 'tertiary' | undefined
  icon?: IconName | undefined
  name?: string | undefined
  value?: string | undefined
  /** Another address for this button of the form. */
  formAction?: string | undefined
  /** Id of its form, where it stands outside. */
  form?: string | undefined
}

/** Sends its form. It is never switched off: while the form is on its way, a second click does nothing. */
export function SubmitButton({
  children,
  kind = 'primary',
  icon,
  name,
  value,
  formAction,
  form,
}: SubmitButtonProps) {
  const sending = useNavigation().formMethod !== undefined
  return (
    <button
      className={`kern-btn kern-btn--${kind}`}
      type="submit"
      name={name}
      value={value}
      formAction={formAction}
      form={form}
      aria-busy={sending || undefined}
      onClick={(event) => {
        if (sending) event.preventDefault()
      }}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className="kern-label">{children}</span>
    </button>
  )
}
