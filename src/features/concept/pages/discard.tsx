import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { discardDraft } from '../commands/discard-draft.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft } from '../concept-page.server.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/discard'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.discarded' },
  title: m.concept_discard,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form, stored } = await editedDraft(scope, params.versionRef, url)
  return { form, number: String(stored.number), title: content.title }
})

export const action = formAction(discardDraft, {
  done: m.concept_discarded,
  also: ({ params }) => ({ concept: params.versionRef }),
})

/** Throwing a draft away cannot be undone, so it is asked for on a page of its own. */
export default function Discard({ loaderData, actionData }: Route.ComponentProps) {
  const { form, number, title } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_discard()}</h1>
      <p className="kern-body">{m.concept_discard_words({ number, title })}</p>
      <DraftForm form={form} answer={actionData} here={`${form.back}/verwerfen`} save={m.concept_discard()}>
        {null}
      </DraftForm>
    </>
  )
}
