import { type ReactNode, useEffect, useRef } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { Icon } from '#ui/icon.tsx'
import type { SignedIn } from './places.ts'

interface PersonMenuProps {
  person: SignedIn
  /** Links or a form to change to another membership. */
  memberships?: ReactNode
  /** The form with the sign-out button. */
  signOut?: ReactNode
}

/** Who is signed in, in which role and for whom; opens to change the role and to sign out. */
export function PersonMenu({ person, memberships, signOut }: PersonMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const outside =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !menu.current?.contains(event.target as Node)
      if (menu.current?.open && outside) menu.current.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('click', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('click', close)
    }
  }, [])
  return (
    <details className="person-menu" ref={menu}>
      <summary aria-label={m.ui_account({ name: `${person.name}, ${person.role}, ${person.organisation}` })}>
        <Icon name="account-circle" />
        <span className="person-words">
          <strong>{person.name}</strong>
          <span>
            {person.role} · {person.organisation}
          </span>
        </span>
      </summary>
      <div className="person-menu-body">
        {memberships}
        {signOut}
      </div>
    </details>
  )
}
