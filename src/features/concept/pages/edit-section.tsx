import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { keepSection } from '../commands/keep-section.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft, unseen } from '../concept-page.server.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-section'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_section,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
    { title: m.concept_form, to: '/verwaltung/konzept/:versionRef/formulare/:form' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form: frame } = await editedDraft(scope, params.versionRef, url)
  const form = content.forms.find(({ code }) => code === params.form)
  const section = form?.sections.find(({ code }) => code === params.section)
  if (!form || (!section && params.section !== 'neu')) throw await unseen(scope)
  return {
    frame: { ...frame, back: `${frame.back}/formulare/${form.code}` },
    removeKey: crypto.randomUUID(),
    code: section?.code ?? '',
    empty: section ? section.fields.length === 0 : false,
    stored: { title: section?.title ?? '', most: String(section?.most ?? 1) },
  }
})

export const action = formAction(keepSection, {
  done: m.concept_saved,
  also: ({ params }) => ({
    concept: params.versionRef,
    form: params.form,
    section: params.section === 'neu' ? '' : params.section,
  }),
})

export default function EditSection({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, code, stored, empty } = loaderData
  const field = formFields(actionData, frame.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_section()}</h1>
      <DraftForm form={frame} answer={actionData} here={`${frame.back}/abschnitte/${code || 'neu'}`}>
        <input type="hidden" name="deed" value="keep" />
        <TextField {...field('title')} label={m.concept_section_title()} />
        <TextField
          {...field('most')}
          label={m.concept_most()}
          hint={m.concept_most_hint()}
          width="short"
          inputMode="numeric"
        />
      </DraftForm>
      {empty ? (
        <CommandForm formKey={loaderData.removeKey} answer={undefined}>
          <input type="hidden" name="version" value={frame.version} />
          <input type="hidden" name="deed" value="remove" />
          <input type="hidden" name="title" value={stored.title} />
          <input type="hidden" name="most" value={stored.most} />
          <SubmitButton kind="tertiary" icon="delete">
            {m.concept_remove_section()}
          </SubmitButton>
        </CommandForm>
      ) : null}
    </>
  )
}
