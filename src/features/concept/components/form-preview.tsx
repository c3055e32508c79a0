import { m } from '#platform/i18n/messages.ts'
import type { ShownForm } from '../present/present-form.ts'
import { FormQuestions } from './form-questions.tsx'

const widths = [
  { key: 'phone', pixels: 320, label: m.concept_width_phone },
  { key: 'tablet', pixels: 640, label: m.concept_width_tablet },
  { key: 'desk', pixels: 1040, label: m.concept_width_desk },
] as const

/** The form as it will be shown, in the widths of a phone, a tablet and a desk; nothing typed here is sent. */
export function FormPreview({ form }: { form: ShownForm }) {
  return (
    <section className="flow no-print" aria-labelledby="preview">
      <h2 className="kern-heading-medium" id="preview">
        {m.concept_preview()}
      </h2>
      <p className="kern-body">{m.concept_preview_words()}</p>
      {widths.map(({ key, pixels, label }) => (
        <details key={key} open={key === 'phone'}>
          <summary className="kern-link">{label({ pixels })}</summary>
          <div className={`preview-frame preview-${key}`}>
            <form
              aria-label={label({ pixels })}
              onSubmit={(event) => event.preventDefault()}
              className="form"
            >
              <FormQuestions form={form} values={{}} errors={{}} idPrefix={`${key}-`} />
            </form>
          </div>
        </details>
      ))}
    </section>
  )
}
