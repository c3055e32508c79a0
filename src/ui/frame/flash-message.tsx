import type { ReactNode } from 'react'
import { Icon } from '#ui/icon.tsx'
import type { Flash } from './places.ts'

/**
 * What just happened and what comes next, at the head of the next page. The region is always there,
 * so that screen readers speak the text when it arrives. `action` holds „Rückgängig machen" as a form.
 */
export function FlashMessage({ flash, action }: { flash?: Flash | undefined; action?: ReactNode }) {
  const urgent = flash?.kind === 'danger' || flash?.kind === 'warning'
  return (
    <div className="flash-region" role={urgent ? 'alert' : 'status'}>
      {flash ? (
        <div className={`flash flash-${flash.kind}`}>
          <Icon name={flash.kind} />
          <p>{flash.text}</p>
          {action}
        </div>
      ) : null}
    </div>
  )
}
