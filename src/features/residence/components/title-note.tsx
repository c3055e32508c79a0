import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Alert } from '#ui/notices/alert.tsx'

interface TitleNoteProps {
  rows: readonly { words: string; from: string; until: string | null }[]
  /** where the status is recorded with its days; null where that is not for the reader, or is offered beside it */
  addTo: string | null
}

/** The title of the intake and the days for which it counts, as the history says nothing of them. Nothing where there is none. */
export function TitleNote({ rows, addTo }: TitleNoteProps) {
  if (rows.length === 0) return null
  return (
    <Alert kind="info" title={m.residence_title_counts()}>
      <ul className="kern-list kern-list--bullet">
        {rows.map(({ words, from, until }) => (
          <li key={from}>
            {words}: {m.residence_title_known_since()} <DateText value={from} />
            {until ? (
              <>
                , {m.residence_title_until()} <DateText value={until} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="kern-body">{m.residence_title_counts_words()}</p>
      {addTo ? (
        <div className="button-row no-print">
          <ButtonLink to={addTo} icon="add">
            {m.residence_add_status()}
          </ButtonLink>
        </div>
      ) : null}
    </Alert>
  )
}
