import { data } from 'react-router'
import { areasOf, domainWords, readArea, wordOf } from '#domain/assessment/area.ts'
import { categoryOfDomain } from '#domain/assessment/life-domains.ts'
import { needUrgencies } from '#domain/assessment/need.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { casePage, formAction } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOfCase, personChoice } from '#features/cases/index.ts'
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
import { setAim } from '../commands/set-aim.server.ts'
import { AimForm } from '../components/aim-form.tsx'
import { NeedHistory } from '../components/need-history.tsx'
import { aimsOfCase } from '../data/aims.server.ts'
import { needsOfCase } from '../data/needs.server.ts'
import { ownRatingLabel, ratingChoices, ratingLabel, urgencyLabel } from '../labels.ts'
import { assessmentReaders } from '../permissions.ts'
import type { Route } from './+types/assess-domain'

export const handle = definePage({
  access: {
    roles: assessmentReaders,
    recorded: 'case.opened, part bedarfe; person_need.assessed; domain_aim.set',
  },
  title: m.assessment_assess,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.assessment_title, to: '/faelle/:caseRef/bedarfe' },
  ],
})

export const loader = casePage(handle.access, async (scope, { params, url }: Route.LoaderArgs) => {
  const { trx, entered, openCase } = scope
  const concept = await conceptOfCase(trx, entered, openCase)
  const words = domainWords(concept.content.terms.life_domains)
  const area = readArea(words, params.lifeDomain)
  if (!area) {
    await scope.scope.refuse(trx, 'unseen')
    throw data(null, { status: 404 })
  }
  const { lifeDomain } = area
  const [choice, history, aims, draft] = await Promise.all([
    personChoice(trx, entered, url),
    needsOfCase(trx, entered),
    aimsOfCase(trx, entered, openCase.caseId),
    findDraft(trx, entered, url.pathname),
  ])
  const aim = aims.find((one) => one.lifeDomain === lifeDomain && choice.chosenIds.includes(one.personId))
  const needs = history
    .filter((need) => need.lifeDomain === lifeDomain && wordOf(words, need) === area.word)
    .filter((need) => choice.chosenIds.includes(need.personId))
    .toReversed()
  return {
    caseRef: openCase.ref,
    area: params.lifeDomain,
    lifeDomain,
    others: areasOf(words, lifeDomain)
      .filter(({ word }) => word !== area.word)
      .map(({ word }) => concept.wordFor('life_domains', lifeDomain, word))
      .join(', '),
    formKey: crypto.randomUUID(),
    draft,
    person: choice.chosen,
    // Named only where there are several to be mistaken for each other.
    personLabel:
      choice.persons.length > 1 ? choice.persons.find(({ value }) => value === choice.chosen)!.label : null,
    mayWrite:
      entered.role === 'case_manager' && openCase.writeCategories.includes(categoryOfDomain[lifeDomain]),
    domain: concept.wordFor('life_domains', lifeDomain, area.word),
    ratings: ratingChoices(concept),
    steps: concept.words('ratings'),
    aimKey: crypto.randomUUID(),
    aim: aim ? { ref: aim.ref, kind: aim.kind, words: aim.words, setOn: aim.setOn } : null,
    seen: needs.find((need) => need.stands)?.ref ?? '',
    today: today().toString(),
    history: needs.map((need) => ({
      ref: need.ref,
      rating: ratingLabel(concept, need),
      own: ownRatingLabel(concept, need),
      urgency: need.urgency,
      ownWords: need.ownWords,
      note: need.note,
      assessedOn: need.assessedOn,
    })),
  }
})

const also = ({ params }: { params: Record<string, string | undefined> }) => ({
  life_domain: params.lifeDomain ?? '',
})
const assess = formAction(assessDomain, { done: m.assessment_assessed, also })
const aim = formAction(setAim, { done: m.assessment_aim_set, also })

/** Two forms on one page: the goal has a kind, the assessment has a day. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.clone().formData()
  return form.has('kind') ? aim(args) : assess(args)
}

export default function AssessDomain({ loaderData, actionData }: Route.ComponentProps) {
  const { domain, history, caseRef, mayWrite, seen } = loaderData
  const aimSent = actionData?.values.words !== undefined
  const answer = aimSent ? undefined : actionData
  const field = formFields(answer, loaderData.draft, {
    assessed_on: formatDay(loaderData.today, getLocale()),
  })
  const back = `/faelle/${caseRef}/bedarfe?person=${loaderData.person}`
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h2 className="kern-heading-medium">{[domain, loaderData.personLabel].filter(Boolean).join(' · ')}</h2>
      {loaderData.others ? (
        <p className="kern-body">{m.assessment_other_words({ words: loaderData.others })}</p>
      ) : null}
      {mayWrite ? (
        <CommandForm formKey={loaderData.formKey} answer={answer} reloadTo={back}>
          <input type="hidden" name="person" value={loaderData.person} />
          <input type="hidden" name="seen" value={seen} />
          <div className="field-pair">
            <RadioGroup
              {...field('rating')}
              label={m.assessment_professional_rating()}
              choices={loaderData.ratings}
            />
            <RadioGroup
              {...field('own_rating')}
              label={m.assessment_own_rating()}
              hint={m.assessment_own_rating_hint()}
              choices={loaderData.steps}
              optional
            />
          </div>
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
      {mayWrite ? (
        <AimForm
          formKey={loaderData.aimKey}
          answer={aimSent ? actionData : undefined}
          person={loaderData.person}
          aim={loaderData.aim}
          goalTo={`/faelle/${caseRef}/ziele/neu?bereich=${loaderData.lifeDomain}&person=${loaderData.person}`}
          here={`/faelle/${caseRef}/bedarfe/${loaderData.area}?person=${loaderData.person}`}
        />
      ) : null}
      <NeedHistory history={history} />
    </>
  )
}
