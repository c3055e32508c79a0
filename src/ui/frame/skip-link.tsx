import { m } from '#platform/i18n/messages.ts'

/** First stop of the Tab key: jumps over head and menu. */
export function SkipLink() {
  return (
    <a className="skip-link" href="#inhalt">
      {m.ui_skip_to_content()}
    </a>
  )
}
