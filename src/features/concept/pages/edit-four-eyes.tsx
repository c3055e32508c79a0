import { fourEyesDeeds } from '#domain/concept/concept.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { tickedValues } from '#ui/forms/command-form.tsx'
import { keepFourEyes } from '../commands/keep-four-eyes.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { conceptWriters } from '../permissions.ts'
import { fourEyesLabel } from '../words/labels.ts'
import type { Route } from './+types/edit-four-eyes'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_four_eyes_edit,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form } = await editedDraft(scope, params.versionRef, url)
  return { form, stored: [...content.fourEyes] }
})

export const action = formAction(keepFourEyes, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef }),
})

export default function EditFourEyes({ loaderData, actionData }: Route.ComponentProps) {
  const { form, stored } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_four_eyes_edit()}</h1>
      <DraftForm form={form} answer={actionData} here={`${form.back}/freigaben`}>
        <CheckboxGroup
          name="deeds"
          label={m.concept_four_eyes_label()}
          hint={m.concept_four_eyes_hint()}
          error={actionData?.errors.deeds}
          choices={fourEyesDeeds.map((deed) => ({ value: deed, label: fourEyesLabel(deed) }))}
          defaultValues={tickedValues('deeds', actionData, form.draft, stored)}
          optional
        />
      </DraftForm>
    </>
  )
}
