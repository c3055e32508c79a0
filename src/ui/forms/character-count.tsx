import { m } from '#platform/i18n/messages.ts'
import { useEnhanced } from '#ui/use-enhanced.ts'

/** How many characters remain. Without scripts it names the limit only. Used by `TextArea`. */
export function CharacterCount({ id, length, limit }: { id: string; length: number; limit: number }) {
  const enhanced = useEnhanced()
  const left = limit - length
  return (
    // Spoken only near the end: a number after each key would drown out the typing.
    <p
      className="kern-body kern-body--small kern-body--muted"
      id={id}
      aria-live={left <= limit / 10 ? 'polite' : 'off'}
    >
      {enhanced ? countWords(left) : m.ui_characters_at_most({ limit })}
    </p>
  )
}

function countWords(left: number): string {
  return left < 0 ? m.ui_characters_too_many({ count: -left }) : m.ui_characters_left({ count: left })
}
