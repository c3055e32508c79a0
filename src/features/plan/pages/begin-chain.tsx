import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { PersonField } from '#features/cases/view.ts'
import { labelsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields, tickedValues } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { beginChain } from '../commands/begin-chain.server.ts'
import { ChainFields } from '../components/chain-fields.tsx'
import { TemplateFigure } from '../components/template-figure.tsx'
import { TemplateList } from '../components/template-list.tsx'
import { chainTemplates } from '../data/template-reader.server.ts'
import { planRoles } from '../permissions.ts'
import { offeredTemplates } from '../present/offered-templates.ts'
import { presentTemplate } from '../present/template.ts'
import type { Route } from './+types/begin-chain'

export const handle = definePage({
  access: { roles: planRoles, recorded: 'case.opened, part plan; chain.begun' },
  title: m.plan_begin_chain,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const [choice, concept, templates, agency, group, draft] = await Promise.all([
      personChoice(trx, entered, url),
      conceptOfCase(trx, entered, openCase),
      chainTemplates(trx),
      labelsOf('agency_kinds'),
      labelsOf('target_groups'),
      findDraft(trx, entered, url.pathname),
    ])
    const presented = templates.map((template) => presentTemplate(template, agency, group))
    return {
      caseRef: openCase.ref,
      formKey: crypto.randomUUID(),
      today: today().toString(),
      draft,
      persons: choice.persons,
      person: choice.chosen,
      templates: offeredTemplates(presented, concept.content.chainTemplates),
      chosen: presented.find(({ code }) => code === (draft?.template ?? url.searchParams.get('vorlage'))),
    }
  },
)

export const action = formAction(beginChain, {
  done: ({ count }) => m.plan_chain_begun({ count: count ?? 0 }),
})

export default function BeginChain({ loaderData, actionData }: Route.ComponentProps) {
  const { templates, chosen, draft, today: now } = loaderData
  const here = `/faelle/${loaderData.caseRef}/plan`
  const heading = (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.plan_begin_chain()}</h2>
    </>
  )
  if (!chosen)
    return (
      <>
        {heading}
        <p className="kern-body">{m.plan_begin_chain_words()}</p>
        <TemplateList templates={templates.own} to={(code) => `${here}/kette?vorlage=${code}`} />
        {templates.others.length > 0 ? (
          <details className="flow">
            <summary>{m.plan_other_chains({ count: templates.others.length })}</summary>
            <p className="kern-body">{m.plan_other_chains_words()}</p>
            <TemplateList templates={templates.others} to={(code) => `${here}/kette?vorlage=${code}`} />
          </details>
        ) : null}
        <FormActions>
          <ButtonLink to={here}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </>
    )
  const field = formFields(actionData, draft, {
    person: loaderData.person,
    first_day: formatDay(now, getLocale()),
  })
  return (
    <>
      {heading}
      <TemplateFigure template={chosen} />
      <CommandForm formKey={loaderData.formKey} answer={actionData}>
        <input type="hidden" name="template" value={chosen.code} />
        <input type="hidden" name="template_version" value={chosen.version} />
        <PersonField field={field} persons={loaderData.persons} />
        <ChainFields
          field={field}
          template={chosen}
          chosen={tickedValues(
            'steps',
            actionData,
            draft,
            chosen.steps.map((step) => step.key),
          )}
        />
        <FormActions>
          <SubmitButton>{m.plan_begin_chain()}</SubmitButton>
          <ButtonLink to={`${here}/kette`}>{m.plan_other_template()}</ButtonLink>
          <ButtonLink to={here}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
