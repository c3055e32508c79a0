import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { keepCriterion } from '../commands/keep-criterion.server.ts'
import { removeCriterion } from '../commands/remove-criterion.server.ts'
import { ConditionFields } from '../components/condition-fields.tsx'
import { DraftForm } from '../components/draft-form.tsx'
import { editedDraft, unseen } from '../concept-page.server.ts'
import { typedValues } from '../words/condition-words.ts'
import { factChoices } from '../editing/fact-choices.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/edit-criterion'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.changed' },
  title: m.concept_edit_criterion,
  above: [
    { title: m.concept_title, to: '/verwaltung/konzept' },
    { title: m.concept_version, to: '/verwaltung/konzept/:versionRef' },
  ],
})

export const loader = page(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { content, core, factOf, form } = await editedDraft(scope, params.versionRef, url)
  const criterion = content.criteria.find(({ code }) => code === params.criterion)
  if (!criterion && params.criterion !== 'neu') throw await unseen(scope)
  return {
    form,
    removeKey: crypto.randomUUID(),
    facts: factChoices(content, core),
    criterion: criterion?.code ?? '',
    stored: criterion
      ? {
          label: criterion.label,
          kind: criterion.kind,
          when_fact: criterion.condition.fact,
          when_comparison: criterion.condition.comparison,
          when_value: typedValues(criterion.condition, factOf),
        }
      : {},
  }
})

const also = ({ params }: { params: Record<string, string | undefined> }) => ({ concept: params.versionRef })
const keep = formAction(keepCriterion, {
  done: m.concept_saved,
  also: (args) => ({
    ...also(args),
    criterion: args.params.criterion === 'neu' ? '' : args.params.criterion,
  }),
})
const remove = formAction(removeCriterion, {
  done: m.concept_removed,
  also: (args) => ({ ...also(args), criterion: args.params.criterion }),
})

/** Two forms on one page; the one that removes sends nothing but the version. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.has('label') ? keep(args) : remove(args)
}

export default function EditCriterion({ loaderData, actionData }: Route.ComponentProps) {
  const { form, stored, facts, criterion } = loaderData
  const field = formFields(actionData, form.draft, stored)
  const here = `${form.back}/kriterien/${criterion || 'neu'}`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_edit_criterion()}</h1>
      <p className="kern-body">{m.concept_criterion_words()}</p>
      <DraftForm form={form} answer={actionData} here={here}>
        <TextField
          {...field('label')}
          label={m.concept_criterion_label()}
          hint={m.concept_criterion_hint()}
        />
        <RadioGroup
          {...field('kind')}
          label={m.concept_criterion_kind()}
          choices={[
            { value: 'required', label: m.concept_required() },
            { value: 'excluding', label: m.concept_excluding() },
          ]}
        />
        <ConditionFields prefix="when" legend={m.concept_condition()} facts={facts} field={field} />
      </DraftForm>
      {criterion ? (
        <CommandForm formKey={loaderData.removeKey} answer={undefined}>
          <input type="hidden" name="version" value={form.version} />
          <SubmitButton kind="tertiary" icon="delete">
            {m.concept_remove_criterion()}
          </SubmitButton>
        </CommandForm>
      ) : null}
    </>
  )
}
