import { mostListMegabytes } from '#domain/code-list/code-list-file.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FileField } from '#ui/forms/file-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { uploadCodeList } from '../commands/upload-code-list.server.ts'
import { listKeepers } from '../permissions.ts'
import type { Route } from './+types/upload-code-list'

export const handle = definePage({
  access: { roles: listKeepers, recorded: 'code_list.uploaded' },
  title: m.reference_upload,
  above: [{ title: m.reference_lists, to: '/verwaltung/codelisten' }],
})

export const loader = page(handle.access, async (_scope, _args: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
}))

export const action = formAction(uploadCodeList, { done: m.reference_uploaded })

export default function UploadCodeList({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.reference_upload()}</h1>
      <p className="kern-body">{m.reference_upload_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} withFile>
        <FileField
          name="file"
          error={field('file').error}
          label={m.reference_file()}
          hint={m.reference_file_hint()}
          megabytes={mostListMegabytes}
          accept=".xml,.json,application/xml,text/xml,application/json"
        />
        <FormActions>
          <SubmitButton>{m.reference_read_file()}</SubmitButton>
          <ButtonLink to="/verwaltung/codelisten">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
