import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'

/** What has to be minded when a person is reached; `name` where a case has several persons. */
export type ContactToMind = { name: string | null; words: string[] }

/** Stands first on every page of a case, so that nobody is reached on a way that is dangerous. */
export function ContactNotice({ contacts }: { contacts: readonly ContactToMind[] }) {
  if (contacts.length === 0) return null
  return (
    <Alert kind="warning" title={m.cases_safe_contact()}>
      {contacts.map(({ name, words }, at) => (
        <div key={at}>
          {name ? <strong>{name}</strong> : null}
          <ul className="plain-list">
            {words.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Alert>
  )
}
