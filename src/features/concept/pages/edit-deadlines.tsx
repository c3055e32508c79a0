import { deadlineKinds, plannedPhases } from '#domain/concept/concept.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { keepDeadlines } from '../commands/keep-deadlines.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { deadlineLabel, phaseLabel } from '../words/labels.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-deadlines'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_deadlines,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form } = await editedDraft(scope, params.versionRef, url)
  const days = { ...content.phaseDays, ...content.deadlineDays }
  return {
    form,
    stored: Object.fromEntries(Object.entries(days).map(([key, value]) => [key, String(value ?? '')])),
  }
})

export const action = formAction(keepDeadlines, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef }),
})

export default function EditDeadlines({ loaderData, actionData }: Route.ComponentProps) {
  const { form, stored } = loaderData
  const field = formFields(actionData, form.draft, stored)
  const days = (name: string, label: string) => (
    <TextField {...field(name)} key={name} label={label} width="short" inputMode="numeric" optional />
  )
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_deadlines()}</h1>
      <p className="kern-body">{m.concept_days_words()}</p>
      <DraftForm form={form} answer={actionData} here={`${form.back}/fristen`}>
        <h2 className="kern-heading-medium">{m.concept_phases()}</h2>
        <div className="field-pair">{plannedPhases.map((phase) => days(phase, phaseLabel(phase)))}</div>
        <h2 className="kern-heading-medium">{m.concept_deadlines()}</h2>
        <div className="field-pair">{deadlineKinds.map((kind) => days(kind, deadlineLabel(kind)))}</div>
      </DraftForm>
    </>
  )
}
