import { useEffect, useRef } from 'react'
import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
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
    const jump = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', jump)
    return () => document.removeEventListener('keydown', jump)
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
