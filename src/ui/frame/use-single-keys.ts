import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { onSingleKey, type SingleKey } from './single-key.ts'

/** Lets single keys lead to their addresses; with none nothing listens. `/` belongs to the search box. */
export function useSingleKeys(keys: readonly SingleKey[]): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (keys.length === 0) return
    return onSingleKey((pressed) => {
      // A key pressed by mistake must not throw away what was typed.
      if (somethingWasTyped()) return false
      const found = keys.find(({ key, to }) => key === pressed && to !== '')
      if (found) void navigate(found.to)
      return found !== undefined
    })
  }, [keys, navigate])
}

/** Whether a form of the page holds something that was typed or chosen and not sent. */
const somethingWasTyped = (): boolean =>
  [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'form[method=post] :is(input, textarea)',
    ),
  ].some((field) =>
    field.type === 'checkbox' || field.type === 'radio'
      ? (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked
      : field.type !== 'hidden' && field.value !== field.defaultValue,
  )
