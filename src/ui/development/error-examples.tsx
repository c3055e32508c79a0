import { ConflictPage } from '#ui/conflict-page.tsx'
import { ErrorPage } from '#ui/error-page.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

/** The error pages below each other, for the development page. */
export function ErrorExamples() {
  return (
    <>
      <ConflictPage
        who="Jonas Behrendt"
        rows={[
          { label: 'Frist', mine: '27.11.2026', theirs: '04.12.2026' },
          { label: 'Zuständig', mine: 'Aylin Kaya', theirs: 'Aylin Kaya' },
        ]}
        actions={
          <FormActions>
            <SubmitButton>Meine Fassung speichern</SubmitButton>
            <SubmitButton kind="secondary">Gespeicherte Fassung behalten</SubmitButton>
          </FormActions>
        }
      />
      {([403, 404, 422, 500, 503] as const).map((status) => (
        <ErrorPage key={status} status={status} requestId={status === 500 ? '7F3K-22QD' : undefined} />
      ))}
    </>
  )
}
