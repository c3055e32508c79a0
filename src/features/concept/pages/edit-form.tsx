import { formUses } from '#domain/form/form.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { keepForm } from '../commands/keep-form.server.ts'
import { removeForm } from '../commands/remove-form.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft, unseen } from '../concept-page.server.ts'
import { useLabel } from '../words/fact-words.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-form'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_form,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form: frame } = await editedDraft(scope, params.versionRef, url)
  const form = content.forms.find(({ code }) => code === params.form)
  if (!form && params.form !== 'neu') throw await unseen(scope)
  return {
    frame,
    removeKey: crypto.randomUUID(),
    code: form?.code ?? '',
    stored: { title: form?.title ?? '', use: form?.use ?? '', introduction: form?.introduction ?? '' },
  }
})

const concept = ({ params }: { params: Record<string, string | undefined> }) => params.versionRef
const keep = formAction(keepForm, {
  done: m.concept_saved,
  also: (args) => ({ concept: concept(args), form: args.params.form === 'neu' ? '' : args.params.form }),
})
const remove = formAction(removeForm, {
  done: m.concept_removed,
  also: (args) => ({ concept: concept(args), form: args.params.form }),
})

/** Two forms on one page; the one that removes sends nothing but the version. */
export async function action(args: Route.ActionArgs) {
  const sent = await args.request.clone().formData()
  return sent.has('title') ? keep(args) : remove(args)
}

export default function EditForm({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, code, stored } = loaderData
  const field = formFields(actionData, frame.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_form()}</h1>
      <DraftForm
        form={frame}
        answer={actionData}
        here={`${frame.back}/formulare/${code || 'neu'}/bearbeiten`}
      >
        <TextField {...field('title')} label={m.concept_form_title()} />
        <RadioGroup
          {...field('use')}
          label={m.concept_form_use()}
          choices={formUses.map((value) => ({ value, label: useLabel(value) }))}
        />
        <TextArea {...field('introduction')} label={m.concept_introduction()} limit={2000} optional />
      </DraftForm>
      {code ? (
        <CommandForm formKey={loaderData.removeKey} answer={undefined}>
          <input type="hidden" name="version" value={frame.version} />
          <SubmitButton kind="tertiary" icon="delete">
            {m.concept_remove_form()}
          </SubmitButton>
        </CommandForm>
      ) : null}
    </>
  )
}
