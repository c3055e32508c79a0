import { ConflictRows } from '#ui/forms/conflict-rows.tsx'
import { ErrorPage } from '#ui/error-page.tsx'

/** The error pages below each other, for the development page. */
export function ErrorExamples() {
  return (
    <>
      <ConflictRows
        conflict={{
          message: 'Der Schritt wurde inzwischen geändert.',
          differences: [
            { field: 'Stand', mine: 'erledigt', theirs: 'begonnen' },
            { field: 'Notiz', mine: 'Termin am Montag', theirs: '' },
          ],
        }}
        reloadTo="/entwicklung/bausteine"
      />
      {([403, 404, 422, 500, 503] as const).map((status) => (
        <ErrorPage key={status} status={status} requestId={status === 500 ? '7F3K-22QD' : undefined} />
      ))}
    </>
  )
}
