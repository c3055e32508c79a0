import { fieldsOf } from '#domain/form/form.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { fieldValues, presentForm } from '#features/concept/index.ts'
import { FormQuestions } from '#features/concept/view.ts'
import { standingFacts } from '#features/persons/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { answerForm } from '../commands/answer-form.server.ts'
import { formsOfCase, withinCategories } from '../forms/form-of-case.server.ts'
import { seenLine } from '../forms/seen-line.ts'
import { unseen } from '../forms/unseen.server.ts'
import { assessmentRoles } from '../permissions.ts'
import type { Route } from './+types/answer-form'

export const handle = definePage({
  access: { roles: assessmentRoles, recorded: 'case.opened, part bedarfe/formulare; form.answered' },
  title: m.assessment_form,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.assessment_title, to: '/faelle/:caseRef/bedarfe' },
  ],
})

/** After a conflict the form shows what stands by now, so that sending it again counts. */
export const shouldRevalidate = () => true

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const [choice, concept, facts, draft] = await Promise.all([
    personChoice(trx, entered, url),
    conceptOfCase(trx, entered, openCase),
    standingFacts(trx, entered),
    findDraft(trx, entered, url.pathname),
  ])
  const asked = formsOfCase(concept).find(({ code }) => code === params.caseForm)
  if (!asked) throw await unseen(scope)
  const { form, left } = withinCategories(asked, concept, openCase.writeCategories)
  const keys = new Set(fieldsOf(form).map(({ fact }) => fact))
  const ofPerson = facts.filter(({ personId }) => choice.chosenIds.includes(personId))
  const standing = ofPerson.filter(({ key }) => keys.has(key))
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    // What was typed of one person is not filled in for another.
    draft: draft?.person === choice.chosen ? draft : null,
    persons: choice.persons,
    person: choice.chosen,
    form: presentForm(form, concept.factOf),
    left,
    values: fieldValues(standing, concept.factOf),
    seen: seenLine(standing),
    known: Object.fromEntries(
      ofPerson.filter(({ key }) => !keys.has(key)).map(({ key, answer }) => [key, answer]),
    ),
    today: formatDay(today().toString(), getLocale()),
  }
})

export const action = formAction(answerForm, {
  done: m.assessment_form_saved,
  also: ({ params }) => ({ form: params.caseForm }),
  gather: { prefix: 'answer.', into: 'answers' },
})

export default function AnswerFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { form, caseRef, person, left } = loaderData
  const { title, code, introduction } = form.definition
  const here = `/faelle/${caseRef}/bedarfe/formulare/${code}`
  const field = formFields(actionData, loaderData.draft, { answered_on: loaderData.today })
  const values = actionData?.values ?? loaderData.draft ?? loaderData.values
  // Typed beside what stood then, not beside what stands by now.
  const seen = String(loaderData.draft?.seen ?? loaderData.seen)
  return (
    <>
      <FormTitle title={title} answer={actionData} />
      <h2 className="kern-heading-medium">{title}</h2>
      <PersonLinks here={here} persons={loaderData.persons} chosen={person} />
      {introduction ? <p className="kern-body words">{introduction}</p> : null}
      {left > 0 ? <p className="kern-body">{m.assessment_questions_left({ count: left })}</p> : null}
      <CommandForm
        formKey={loaderData.formKey}
        answer={actionData}
        reloadTo={`${here}?person=${person}`}
        key={person}
      >
        <input type="hidden" name="person" value={person} />
        <input type="hidden" name="seen" value={seen} />
        <FormQuestions
          form={form}
          values={values}
          errors={actionData?.errors ?? {}}
          known={loaderData.known}
        />
        <DateField {...field('answered_on')} label={m.assessment_answered_on()} />
        <FormActions>
          <SubmitButton>{m.assessment_save_form()}</SubmitButton>
          <ButtonLink to={`/faelle/${caseRef}/bedarfe?person=${person}`}>{m.ui_cancel()}</ButtonLink>
        </FormActions>
      </CommandForm>
    </>
  )
}
