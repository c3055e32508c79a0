import { mostDocumentMegabytes } from '#domain/kernel/media-type.ts'
import { m } from '#platform/i18n/messages.ts'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FileField } from '#ui/forms/file-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

/** Stores a document with the case. */
export function StoreForm({ formKey, answer }: { formKey: string; answer: FormAnswer | undefined }) {
  const field = formFields(answer)
  return (
    <section className="flow" aria-labelledby="store-document">
      <h3 className="kern-heading-small" id="store-document">
        {m.documents_store()}
      </h3>
      <CommandForm formKey={formKey} answer={answer} withFile>
        <TextField {...field('title')} label={m.documents_name()} hint={m.documents_name_hint()} />
        <FileField
          name="file"
          error={field('file').error}
          label={m.documents_file()}
          hint={m.documents_file_hint()}
          megabytes={mostDocumentMegabytes}
          accept="application/pdf,image/png,image/jpeg"
        />
        <FormActions>
          <SubmitButton>{m.documents_store()}</SubmitButton>
        </FormActions>
      </CommandForm>
    </section>
  )
}
