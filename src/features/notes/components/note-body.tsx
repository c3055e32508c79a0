import { m } from '#platform/i18n/messages.ts'
import { Badge } from '#ui/notices/badge.tsx'

export interface NoteBodyProps {
  note: {
    when: string
    who: string
    interpreter: string | null
    byChild: boolean
    words: string
    corrected: boolean
  }
}

/** What a note says beside its heading: the circumstances in one line, who was there, and the words in full. */
export function NoteBody({ note }: NoteBodyProps) {
  const circumstances = [
    note.when,
    note.who ? m.notes_with({ who: note.who }) : '',
    note.interpreter && !note.byChild ? m.notes_interpreted({ by: note.interpreter }) : '',
    note.corrected ? m.notes_was_corrected() : '',
  ].filter(Boolean)
  return (
    <>
      {circumstances.length > 0 ? <p className="timeline-facts">{circumstances.join(' · ')}</p> : null}
      {note.byChild ? (
        <p className="kern-body">
          <Badge kind="warning">{note.interpreter}</Badge> {m.notes_child_words()}
        </p>
      ) : null}
      {note.words ? <p className="kern-body written">{note.words}</p> : null}
    </>
  )
}
