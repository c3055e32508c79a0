import { factCategories, factKinds } from '#domain/facts/fact.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { categoryLabel } from '../words/category-labels.ts'
import { keepLocalFact } from '../commands/keep-local-fact.server.ts'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft, unseen } from '../concept-page.server.ts'
import { kindLabel } from '../words/fact-words.ts'
import { conceptWriters } from '../permissions.ts'
import { usedFacts } from '../editing/used-facts.ts'
import type { Route } from './+types/edit-local-fact'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_local_fact,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, form } = await editedDraft(scope, params.versionRef, url)
  const fact = content.localFacts.find(({ key }) => key === params.localFact)
  if (!fact && params.localFact !== 'neu') throw await unseen(scope)
  return {
    form,
    removeKey: crypto.randomUUID(),
    key: fact?.key ?? '',
    used: fact ? usedFacts(content).has(fact.key) : false,
    stored: {
      label: fact?.label ?? '',
      kind: fact?.kind ?? '',
      category: fact?.category ?? '',
      unit: fact?.unit ?? '',
      options: (fact?.options ?? []).map(({ label }) => label).join('\n'),
    },
  }
})

export const action = formAction(keepLocalFact, {
  done: m.concept_saved,
  also: ({ params }) => ({
    concept: params.versionRef,
    fact: params.localFact === 'neu' ? '' : params.localFact,
  }),
})

export default function EditLocalFact({ loaderData, actionData }: Route.ComponentProps) {
  const { form, stored, key, used } = loaderData
  const field = formFields(actionData, form.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_local_fact()}</h1>
      <p className="kern-body">{m.concept_local_fact_words()}</p>
      <DraftForm form={form} answer={actionData} here={`${form.back}/merkmale/${key || 'neu'}`}>
        <input type="hidden" name="deed" value="keep" />
        <TextField {...field('label')} label={m.concept_fact_label()} hint={m.concept_fact_label_hint()} />
        <SelectField
          {...field('kind')}
          label={m.concept_fact_kind()}
          options={factKinds.map((value) => ({ value, label: kindLabel(value) }))}
        />
        <SelectField
          {...field('category')}
          label={m.concept_category()}
          hint={m.concept_category_hint()}
          options={factCategories.map((value) => ({ value, label: categoryLabel(value) }))}
        />
        <TextField {...field('unit')} label={m.concept_unit()} width="short" optional />
        <TextArea
          {...field('options')}
          label={m.concept_options()}
          hint={m.concept_options_hint()}
          limit={5000}
          optional
        />
      </DraftForm>
      {key && !used ? (
        <CommandForm formKey={loaderData.removeKey} answer={undefined}>
          <input type="hidden" name="version" value={form.version} />
          <input type="hidden" name="deed" value="remove" />
          <input type="hidden" name="label" value={stored.label} />
          <input type="hidden" name="kind" value={stored.kind} />
          <input type="hidden" name="category" value={stored.category} />
          <SubmitButton kind="tertiary" icon="delete">
            {m.concept_remove_fact()}
          </SubmitButton>
        </CommandForm>
      ) : null}
      {key && used ? <p className="kern-body">{m.concept_fact_in_use()}</p> : null}
    </>
  )
}
