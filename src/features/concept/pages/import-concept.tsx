import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FileField } from '#ui/forms/file-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { importConcept } from '../commands/import-concept.server.ts'
import { conceptWriters } from '../permissions.ts'
import { mostConceptMegabytes } from '../schema/limits.ts'
import type { Route } from './+types/import-concept'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.imported' },
  title: m.concept_import,
  above: [{ title: m.concept_title, to: '/verwaltung/konzept' }],
})

export const loader = page(handle.access, async (_scope, _args: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
}))

export const action = formAction(importConcept, { done: m.concept_imported })

export default function ImportConcept({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_import()}</h1>
      <p className="kern-body">{m.concept_import_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} withFile>
        <FileField
          name="file"
          error={field('file').error}
          label={m.concept_file()}
          hint={m.concept_file_hint({ megabytes: mostConceptMegabytes })}
          megabytes={mostConceptMegabytes}
          accept=".json,application/json"
        />
        <FormActions>
          <SubmitButton>{m.concept_import_do()}</SubmitButton>
          <ButtonLink to="/verwaltung/konzept">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
