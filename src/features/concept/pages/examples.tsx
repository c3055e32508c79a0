import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { takeExample } from '../commands/take-example.server.ts'
import { exampleConcepts } from '../examples/example-concepts.ts'
import { conceptWriters } from '../permissions.ts'
import type { Route } from './+types/examples'

export const handle = definePage({
  access: { roles: conceptWriters, recorded: 'concept.begun' },
  title: m.concept_examples,
  above: [{ title: m.concept_title, to: '/verwaltung/konzept' }],
})

export const loader = page(handle.access, async (_scope, _args: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  examples: exampleConcepts.map(({ name, content }) => ({
    value: name,
    label: content.title,
    hint: content.text.primaryTargetGroups,
  })),
}))

export const action = formAction(takeExample, { done: m.concept_begun })

export default function Examples({ loaderData, actionData }: Route.ComponentProps) {
  const field = formFields(actionData)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.concept_examples()}</h1>
      <p className="kern-body">{m.concept_examples_words()}</p>
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <RadioGroup {...field('example')} label={m.concept_example()} choices={loaderData.examples} />
        <FormActions>
          <SubmitButton>{m.concept_take_example()}</SubmitButton>
          <ButtonLink to="/verwaltung/konzept">{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
