import { type TermList, termLists } from '#domain/concept/concept.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { keepTerms } from '../commands/keep-terms.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { TermRows } from '../components/term-rows.tsx'
import { editedDraft, unseen } from '../concept-page.server.ts'
import { listLabel } from '../words/labels.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-terms'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_terms,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

const isList = (list: string | undefined): list is TermList => termLists.includes(list as TermList)

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const list = params.terms
  const { content, core, form } = await editedDraft(scope, params.versionRef, url)
  if (!isList(list)) throw await unseen(scope)
  return { form, list, terms: content.terms[list], core: core.terms[list] }
})

export const action = formAction(keepTerms, {
  done: m.concept_saved,
  also: ({ params }) => ({ concept: params.versionRef, list: params.terms }),
})

export default function EditTerms({ loaderData, actionData }: Route.ComponentProps) {
  const { form, list, terms, core } = loaderData
  const kept = form.draft ? { errors: {}, values: form.draft } : undefined
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{listLabel(list)}</h1>
      <p className="kern-body">{m.concept_terms_words()}</p>
      <DraftForm form={form} answer={actionData} here={`${form.back}/begriffe/${list}`}>
        <TermRows terms={terms} core={core} answer={actionData ?? kept} />
      </DraftForm>
    </>
  )
}
