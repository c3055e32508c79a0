import { m } from '#platform/i18n/messages.ts'
import { Alert } from '#ui/notices/alert.tsx'

/** What keeps a draft from coming into force, each with its place. */
export function ProblemList({ problems }: { problems: readonly { place: string; words: string }[] }) {
  return (
    <Alert kind="info" title={m.concept_not_ready({ count: problems.length })}>
      <ul className="kern-list">
        {problems.map(({ place, words }, at) => (
          <li key={at}>
            <strong>{place}:</strong> {words}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
