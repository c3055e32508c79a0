import { pathwayWatches } from '#domain/concept/concept.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { keepWatch } from '../commands/keep-watch.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { conceptWriters } from '../permissions.ts'
import { watchLabel } from '../words/labels.ts'
import type { Route } from './+types/edit-watch'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_watch_edit,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form } = await editedDraft(scope, params.versionRef, url)
  return { form, stored: content.pathwayWatch }
})

export const action = formAction(keepWatch, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef }),
})

export default function EditWatch({ loaderData, actionData }: Route.ComponentProps) {
  const { form, stored } = loaderData
  const field = formFields(actionData, form.draft, { watch: stored })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_watch_edit()}</h1>
      <DraftForm form={form} answer={actionData} here={`${form.back}/blick`}>
        <RadioGroup
          {...field('watch')}
          label={m.concept_watch_label()}
          hint={m.concept_watch_hint()}
          choices={pathwayWatches.map((watch) => ({ value: watch, label: watchLabel(watch) }))}
        />
      </DraftForm>
    </>
  )
}
