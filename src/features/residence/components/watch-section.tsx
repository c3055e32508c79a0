import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import type { FormAnswer } from '#platform/http/page.server.ts'

/** What changed in a pathway since somebody looked, in words. */
export type ShownChange = {
  key: string
  person: string | null
  way: string
  words: string
  on: string | null
  notedOn: string
}

interface WatchSectionProps {
  watch: { evaluatedOn: string; grantedUntil: string; changes: ShownChange[]; previews: string[] } | null
  mayOrder: boolean
  formKeys: { seen: string; deed: string }
  answer: FormAnswer | undefined
}

/** Whether the program looks at these pathways each night, and what it found. */
export function WatchSection({ watch, mayOrder, formKeys, answer }: WatchSectionProps) {
  if (!watch && !mayOrder) return null
  return (
    <section className="flow no-print" aria-labelledby="im-blick">
      <h3 className="kern-heading-small" id="im-blick">
        {m.residence_watch()}
      </h3>
      {watch && watch.changes.length > 0 ? (
        <Alert kind="warning" title={m.residence_changes()}>
          <ul className="kern-list kern-list--bullet">
            {watch.changes.map(({ key, person, way, words, on, notedOn }) => (
              <li key={key}>
                {person ? `${person}: ` : ''}
                {way} – {words}
                {on ? (
                  <>
                    {' '}
                    <DateText value={on} />
                  </>
                ) : null}{' '}
                ({m.residence_noted_on()} <DateText value={notedOn} />)
              </li>
            ))}
          </ul>
          {mayOrder ? (
            <CommandForm formKey={formKeys.seen} answer={answer}>
              <input type="hidden" name="deed" value="seen" />
              <input type="hidden" name="count" value={watch.changes.length} />
              <SubmitButton kind="secondary">{m.residence_changes_seen_do()}</SubmitButton>
            </CommandForm>
          ) : null}
        </Alert>
      ) : null}
      {watch && watch.previews.length > 0 ? (
        <Alert kind="info" title={m.residence_previews()}>
          <ul className="kern-list kern-list--bullet">
            {watch.previews.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <p className="kern-body">
        {watch ? (
          <>
            {m.residence_watch_runs()} <DateText value={watch.grantedUntil} />. {m.residence_last_look()}{' '}
            <DateText value={watch.evaluatedOn} />.
          </>
        ) : (
          m.residence_watch_words()
        )}
      </p>
      {mayOrder ? (
        <CommandForm formKey={formKeys.deed} answer={answer}>
          <input type="hidden" name="deed" value={watch ? 'end' : 'watch'} />
          <SubmitButton kind="secondary">
            {watch ? m.residence_watch_end() : m.residence_watch_do()}
          </SubmitButton>
        </CommandForm>
      ) : null}
    </section>
  )
}
