import type { FactDefinition } from '#domain/facts/fact.ts'
import type { FormField } from '#domain/form/form.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { formFields } from '#ui/forms/command-form.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { keepQuestion } from '../commands/keep-question.server.ts'
import { ConditionFields } from '../components/condition-fields.tsx'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft, unseen } from '../concept-page.server.ts'
import { typedValues } from '../words/condition-words.ts'
import { factChoices } from '../editing/fact-choices.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-question'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_question,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
    { title: m.concept_form, to: '/verwaltung/konzept/:versionRef/formulare/:form' },
  ],
})

function storedFields(field: FormField | undefined, factOf: (key: string) => FactDefinition | undefined) {
  const stored: Record<string, string> = {
    fact: field?.fact ?? '',
    label: field?.label ?? '',
    hint: field?.hint ?? '',
  }
  for (const [at, prefix] of ['first', 'second'].entries()) {
    const condition = field?.showIf[at]
    if (!condition) continue
    stored[`${prefix}_fact`] = condition.fact
    stored[`${prefix}_comparison`] = condition.comparison
    stored[`${prefix}_value`] = typedValues(condition, factOf)
  }
  return stored
}

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, core, factOf, form: frame } = await editedDraft(scope, params.versionRef, url)
  const form = content.forms.find(({ code }) => code === params.form)
  const section = form?.sections.find(({ code }) => code === params.section)
  const question = section?.fields.find(({ fact }) => fact === params.fact)
  if (!form || !section || (!question && params.fact !== 'neu')) throw await unseen(scope)
  return {
    here: `${frame.back}/formulare/${form.code}/abschnitte/${section.code}/fragen/${params.fact}`,
    frame: { ...frame, back: `${frame.back}/formulare/${form.code}` },
    newFact: `${frame.back}/merkmale/neu`,
    facts: factChoices(content, core),
    stored: storedFields(question, factOf),
  }
})

export const action = formAction(keepQuestion, {
  done: m.concept_saved,
  also: ({ params }) => ({
    concept: params.versionRef,
    form: params.form,
    section: params.section,
    question: params.fact === 'neu' ? '' : params.fact,
  }),
})

export default function EditQuestion({ loaderData, actionData }: Route.ComponentProps) {
  const { frame, here, facts, stored } = loaderData
  const field = formFields(actionData, frame.draft, stored)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_question()}</h1>
      <DraftForm form={frame} answer={actionData} here={here}>
        <SelectField
          {...field('fact')}
          label={m.concept_question_fact()}
          hint={m.concept_question_fact_hint()}
          options={facts}
        />
        <TextField
          {...field('label')}
          label={m.concept_question_label()}
          hint={m.concept_question_label_hint()}
          optional
        />
        <TextArea {...field('hint')} label={m.concept_question_hint()} limit={2000} optional />
        <ConditionFields prefix="first" legend={m.concept_asked_if()} facts={facts} field={field} optional />
        <ConditionFields prefix="second" legend={m.concept_and_if()} facts={facts} field={field} optional />
      </DraftForm>
    </>
  )
}
