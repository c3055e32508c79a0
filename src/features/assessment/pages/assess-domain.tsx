import { data } from 'react-router'
import { categoryOfDomain, isLifeDomain } from '#domain/assessment/life-domains.ts'
import { needUrgencies } from '#domain/assessment/need.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import { formatDay } from '#ui/data/date-format.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { CommandForm, formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { assessDomain } from '../commands/assess-domain.server.ts'
import { NeedHistory } from '../components/need-history.tsx'
import { needsOfCase } from '../data/needs.server.ts'
import { ratingChoices, urgencyLabel } from '../labels.ts'
import { assessmentReaders } from '../permissions.ts'
import type { Route } from './+types/assess-domain'

export const handle = definePage({
  access: { roles: assessmentReaders, recorded: 'case.opened, part bedarfe; person_need.assessed' },
  title: m.assessment_assess,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.assessment_title, to: '/faelle/:caseRef/bedarfe' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const { lifeDomain } = params
  if (!isLifeDomain(lifeDomain)) {
    await scope.scope.refuse(trx, 'unseen')
    throw data(null, { status: 404 })
  }
  const [choice, history, domain, draft] = await Promise.all([
    personChoice(trx, entered, url),
    needsOfCase(trx, entered),
    labelsOf('life_domains'),
    findDraft(trx, entered, url.pathname),
  ])
  const needs = history
    .filter((need) => need.lifeDomain === lifeDomain && need.personId === choice.chosenId)
    .toReversed()
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    draft,
    person: choice.chosen,
    // Named only where there are several to be mistaken for each other.
    personLabel:
      choice.persons.length > 1 ? choice.persons.find(({ value }) => value === choice.chosen)!.label : null,
    mayWrite:
      entered.role === 'case_manager' && openCase.writeCategories.includes(categoryOfDomain[lifeDomain]),
    domain: domain(lifeDomain),
    seen: needs.find((need) => need.stands)?.ref ?? '',
    today: today().toString(),
    history: needs.map(({ ref, answer, rating, urgency, ownWords, note, assessedOn }) => ({
      ref,
      answer,
      rating,
      urgency,
      ownWords,
      note,
      assessedOn,
    })),
  }
})

export const action = formAction(assessDomain, {
  done: m.assessment_assessed,
  also: ({ params }) => ({ life_domain: params.lifeDomain ?? '' }),
})

export default function AssessDomain({ loaderData, actionData }: Route.ComponentProps) {
  const { domain, history, caseRef, mayWrite, seen } = loaderData
  const field = formFields(actionData, loaderData.draft, {
    assessed_on: formatDay(loaderData.today, getLocale()),
  })
  const back = `/faelle/${caseRef}/bedarfe?person=${loaderData.person}`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{[domain, loaderData.personLabel].filter(Boolean).join(' · ')}</h2>
      {mayWrite ? (
        <CommandForm formKey={loaderData.formKey} answer={actionData} reloadTo={back}>
          <input type="hidden" name="person" value={loaderData.person} />
          <input type="hidden" name="seen" value={seen} />
          <RadioGroup {...field('rating')} label={m.assessment_how_it_stands()} choices={ratingChoices()} />
          <RadioGroup
            {...field('urgency')}
            label={m.assessment_urgency()}
            hint={m.assessment_urgency_hint()}
            choices={needUrgencies.map((value) => ({ value, label: urgencyLabel(value) }))}
            optional
          />
          <TextArea
            {...field('own_words')}
            label={m.assessment_own_words()}
            hint={m.assessment_own_words_hint()}
            limit={2000}
            optional
          />
          <TextArea {...field('note')} label={m.assessment_note()} limit={2000} optional />
          <DateField {...field('assessed_on')} label={m.assessment_assessed_on()} />
          <FormActions>
            <SubmitButton>{m.assessment_save()}</SubmitButton>
            <ButtonLink to={back}>{m.ui_cancel()}</ButtonLink>
          </FormActions>
        </CommandForm>
      ) : null}
      <NeedHistory history={history} />
    </>
  )
}
