import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { writeText } from '../commands/write-text.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-text'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_text,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form } = await editedDraft(scope, params.versionRef, url)
  const { text, resolution } = content
  return {
    form,
    stored: {
      title: content.title,
      structure: text.structure,
      networking: text.networking,
      methods: text.methods,
      primary_target_groups: text.primaryTargetGroups,
      resolution_body: resolution.body,
      resolution_day: resolution.day ? formatDay(resolution.day, getLocale()) : '',
      resolution_reference: resolution.reference,
    },
  }
})

export const action = formAction(writeText, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef }),
})

const longest = 20_000

export default function EditText({ loaderData, actionData }: Route.ComponentProps) {
  const { form, stored } = loaderData
  const field = formFields(actionData, form.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_text()}</h1>
      <p className="kern-body">{m.concept_text_words()}</p>
      <DraftForm form={form} answer={actionData} here={`${form.back}/text`}>
        <TextField {...field('title')} label={m.concept_name()} hint={m.concept_name_hint()} />
        <TextArea
          {...field('primary_target_groups')}
          label={m.concept_primary_target_groups()}
          limit={longest}
          optional
        />
        <TextArea {...field('structure')} label={m.concept_structure()} limit={longest} optional />
        <TextArea {...field('networking')} label={m.concept_networking()} limit={longest} optional />
        <TextArea {...field('methods')} label={m.concept_methods()} limit={longest} optional />
        <TextField
          {...field('resolution_body')}
          label={m.concept_resolution_body()}
          hint={m.concept_resolution_hint()}
          optional
        />
        <DateField {...field('resolution_day')} label={m.concept_resolution_day()} optional />
        <TextField {...field('resolution_reference')} label={m.concept_resolution_reference()} optional />
      </DraftForm>
    </>
  )
}
