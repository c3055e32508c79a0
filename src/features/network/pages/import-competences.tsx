import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { FileField } from '#ui/forms/file-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { importCompetences } from '../commands/import-competences.server.ts'
import { mostFileMegabytes } from '../competence-file/columns.ts'
import { FileDescription } from '../components/file-description.tsx'
import { networkWriters } from '../permissions.ts'
import type { Route } from './+types/import-competences'

export const handle = definePage({
  access: { roles: networkWriters, recorded: 'competence.imported' },
  title: m.network_import,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.network_competences, to: '/netzwerk/zustaendigkeiten' },
  ],
})

export const loader = page(handle.access, async (_scope, _args: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
}))

export const action = formAction(importCompetences, {
  done: ({ added = 0, standing = 0 }) =>
    `${m.network_imported({ count: added })} ${m.network_imported_standing({ count: standing })}`,
})

export default function ImportCompetences({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.network_import()}</h1>
      <p className="kern-body">{m.network_import_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData} withFile>
        <FileField
          name="file"
          error={formFields(actionData)('file').error}
          label={m.network_file()}
          hint={m.network_file_hint()}
          megabytes={mostFileMegabytes}
          accept=".csv,text/csv"
        />
        <FormActions>
          <SubmitButton>{m.network_import_file()}</SubmitButton>
          <ButtonLink to="/netzwerk/zustaendigkeiten">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
      <FileDescription />
    </>
  )
}
