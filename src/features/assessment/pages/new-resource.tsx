import { resourceKinds } from '#domain/assessment/resource.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { optionsOf } from '#features/reference/index.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { addResource } from '../commands/add-resource.server.ts'
import { resourceKindLabel } from '../labels.ts'
import { assessmentRoles } from '../permissions.ts'
import type { Route } from './+types/new-resource'

export const handle = definePage({
  access: { roles: assessmentRoles, recorded: 'case.opened, part bedarfe; person_resource.added' },
  title: m.assessment_add_resource,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.assessment_title, to: '/faelle/:caseRef/bedarfe' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [choice, domains, levels, draft] = await Promise.all([
      personChoice(trx, entered, url),
      optionsOf('life_domains'),
      optionsOf('cefr_levels'),
      findDraft(trx, entered, url.pathname),
    ])
    return {
      back: `/faelle/${openCase.ref}/bedarfe`,
      formKey: crypto.randomUUID(),
      draft,
      persons: choice.persons,
      chosen: choice.chosen,
      domains,
      levels,
      today: today().toString(),
    }
  },
)

export const action = formAction(addResource, { done: m.assessment_resource_added })

export default function NewResource({ loaderData, actionData }: Route.ComponentProps) {
  const { back, draft, domains, levels } = loaderData
  const field = formFields(actionData, draft, {
    person: loaderData.chosen,
    since: formatDay(loaderData.today, getLocale()),
  })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.assessment_add_resource()}</h2>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <PersonField field={field} persons={loaderData.persons} />
        <RadioGroup
          {...field('kind')}
          label={m.assessment_kind()}
          choices={resourceKinds.map((value) => ({ value, label: resourceKindLabel(value) }))}
        />
        <TextField {...field('title')} label={m.assessment_resource()} hint={m.assessment_resource_hint()} />
        <SelectField
          {...field('level')}
          label={m.assessment_level()}
          hint={m.assessment_level_hint()}
          options={levels}
          empty={m.assessment_no_level()}
          optional
        />
        <Checkbox
          name="seen"
          label={m.assessment_seen_label()}
          defaultChecked={field('seen').defaultValue === 'on'}
        />
        <TextArea {...field('own_words')} label={m.assessment_own_words()} limit={2000} optional />
        <CheckboxGroup
          {...field('life_domains')}
          label={m.assessment_helps_in()}
          choices={domains}
          defaultValues={tickedValues('life_domains', actionData, draft)}
          optional
        />
        <DateField {...field('since')} label={m.assessment_since()} />
        <FormActions>
          <SubmitButton>{m.assessment_save()}</SubmitButton>
          <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
