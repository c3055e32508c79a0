import { useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { onSingleKey } from './single-key.ts'
import { Icon } from '#ui/icon.tsx'

interface SearchBoxProps {
  defaultValue?: string | undefined
  /** False where the person switched single-key shortcuts off. */
  shortcut?: boolean | undefined
}

/** The search of the head bar. The key `/` jumps into it. */
export function SearchBox({ defaultValue, shortcut = true }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!shortcut) return
    return onSingleKey((key) => {
      if (key !== '/') return false
      input.current?.select()
      return true
    })
  }, [shortcut])
  return (
    <Form className="search-box" action="/suche" role="search">
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={m.ui_search_label()}
        placeholder={m.ui_search_label()}
        title={shortcut ? m.ui_search_shortcut() : undefined}
        aria-keyshortcuts={shortcut ? '/' : undefined}
        defaultValue={defaultValue}
        autoComplete="off"
        dir="auto"
      />
      <button type="submit" aria-label={m.ui_search_submit()}>
        <Icon name="search" small />
      </button>
    </Form>
  )
}
