import { data } from 'react-router'
import { fieldsOf } from '#domain/form/form.ts'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { traceOf } from '#domain/residence/evaluate/trace.ts'
import { today } from '#platform/clock.server.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { seenLine, withinCategories } from '#features/assessment/index.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { fieldValues, presentForm } from '#features/concept/index.ts'
import { FormQuestions } from '#features/concept/view.ts'
import { standingFacts } from '#features/persons/index.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { factForm } from '../asking/fact-form.ts'
import { answerPathwayFacts } from '../commands/answer-pathway-facts.server.ts'
import { factsOfPersons } from '../facts-of-persons.server.ts'
import { statusRecorders } from '../permissions.ts'
import { worded } from '../present/present-hint.server.ts'
import { choicesOf } from '../rule-changes/choices.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/pathway-facts'

export const handle = definePage({
  access: {
    roles: statusRecorders,
    recorded: 'case.opened, part perspektiven/weg; pathway_facts.answered',
  },
  title: m.residence_facts_title,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.residence_title, to: '/faelle/:caseRef/perspektiven' },
  ],
})

/** After a conflict the form shows what stands by now, so that sending it again counts. */
export const shouldRevalidate = () => true

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const day = today().toString()
  const [choice, persons, rules, choices, concept, facts, draft] = await Promise.all([
    personChoice(trx, entered, url),
    factsOfPersons(trx, entered),
    residenceRules(),
    choicesOf(trx, entered, day),
    conceptOfCase(trx, entered, openCase),
    standingFacts(trx, entered),
    findDraft(trx, entered, url.pathname),
  ])
  const pathway = rules.pathways.get(params.pathway)
  const known = persons.find(({ person }) => person.personId === choice.chosenId)
  if (!pathway || !known) throw data(null, { status: 404 })
  const hint = evaluatePerson(rules, known.facts, day, { choices, changes: false }).hints.get(pathway.id)!
  const asked = factForm(
    traceOf(rules, pathway.id, known.facts, hint),
    {
      title: worded(pathway.title),
      introduction: m.residence_facts_words(),
      open: m.residence_facts_open(),
      known: m.residence_facts_known(),
      hintOf: ({ wording, citation }) =>
        m.residence_facts_hint({ condition: worded(wording), norm: citation }),
    },
    (key) => concept.factOf(key) !== undefined,
  )
  const { form, left } = withinCategories(asked, concept, openCase.writeCategories)
  const keys = new Set(fieldsOf(form).map(({ fact }) => fact))
  const standing = facts.filter(({ personId, key }) => choice.chosenIds.includes(personId) && keys.has(key))
  const way = `/faelle/${openCase.ref}/perspektiven/weg/${pathway.id}`
  return {
    back: `${way}?person=${choice.chosen}`,
    here: `${way}/angaben?person=${choice.chosen}`,
    formKey: crypto.randomUUID(),
    // What was typed of one person is not filled in for another.
    draft: draft?.person === choice.chosen ? draft : null,
    person: choice.chosen,
    name:
      choice.persons.length > 1 ? choice.persons.find(({ value }) => value === choice.chosen)!.label : null,
    norm: pathway.norm,
    form: presentForm(form, concept.factOf),
    // Officers are not told what there is beside their part.
    left: entered.role === 'case_manager' ? left : 0,
    values: fieldValues(standing, concept.factOf),
    seen: seenLine(standing),
  }
})

export const action = formAction(answerPathwayFacts, {
  done: m.residence_facts_saved,
  also: ({ params }) => ({ pathway: params.pathway }),
  gather: { prefix: 'answer.', into: 'answers' },
})

export default function PathwayFacts({ loaderData, actionData }: Route.ComponentProps) {
  const { form, left, back, name } = loaderData
  const values = actionData?.values ?? loaderData.draft ?? loaderData.values
  // Typed beside what stood then, not beside what stands by now.
  const seen = String(loaderData.draft?.seen ?? loaderData.seen)
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{m.residence_facts_title()}</h2>
      <p className="kern-body">
        {form.definition.title} ({loaderData.norm}){name ? ` · ${name}` : ''}
      </p>
      <p className="kern-body words">{form.definition.introduction}</p>
      {left > 0 ? <p className="kern-body">{m.residence_facts_left({ count: left })}</p> : null}
      {form.sections.length === 0 ? (
        <>
          <p className="kern-body">{m.residence_facts_none()}</p>
          <ButtonLink to={back}>{m.residence_reasoning()}</ButtonLink>
        </>
      ) : (
        <CommandForm
          formKey={loaderData.formKey}
          answer={actionData}
          reloadTo={loaderData.here}
          key={loaderData.person}
        >
          <input type="hidden" name="person" value={loaderData.person} />
          <input type="hidden" name="seen" value={seen} />
          <FormQuestions form={form} values={values} errors={actionData?.errors ?? {}} />
          <FormActions>
            <SubmitButton>{m.residence_facts_save()}</SubmitButton>
            <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
          </FormActions>
        </CommandForm>
      )}
    </>
  )
}
