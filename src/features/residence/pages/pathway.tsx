import { data } from 'react-router'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { traceOf } from '#domain/residence/evaluate/trace.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { HintNotice } from '../components/hint-notice.tsx'
import { TraceTable } from '../components/trace-table.tsx'
import { choicesOf } from '../rule-changes/choices.server.ts'
import { factsOfPersons } from '../facts-of-persons.server.ts'
import { effectLabel, resultBadge, resultLabel } from '../labels/hint-labels.ts'
import { mayAnswer, pathwayReaders } from '../permissions.ts'
import { presentHint, worded } from '../present/present-hint.server.ts'
import { laidDownFor } from '../present/rule-conditions.server.ts'
import { presentTrace } from '../present/present-trace.server.ts'
import { readDay } from '../read-day.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import type { Route } from './+types/pathway'

export const handle = definePage({
  access: { roles: pathwayReaders, recorded: 'case.opened, part perspektiven/weg' },
  title: m.residence_reasoning,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.residence_title, to: '/faelle/:caseRef/perspektiven' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url, params }: Route.LoaderArgs) => {
    const { day, asked } = readDay(url.searchParams.get('stichtag'), today().toString())
    const [choice, persons, rules, choices, factLabel] = await Promise.all([
      personChoice(trx, entered, url),
      factsOfPersons(trx, entered),
      residenceRules(),
      choicesOf(trx, entered, day),
      labelsOf('fact_keys'),
    ])
    const pathway = rules.pathways.get(params.pathway)
    const known = persons.find(({ person }) => person.personId === choice.chosenId)
    if (!pathway || !known) throw data(null, { status: 404 })
    const hint = evaluatePerson(rules, known.facts, day, { choices }).hints.get(pathway.id)!
    return {
      ask: mayAnswer(entered.role, openCase.writeCategories)
        ? `/faelle/${openCase.ref}/perspektiven/weg/${pathway.id}/angaben?person=${choice.chosen}`
        : null,
      back: `/faelle/${openCase.ref}/perspektiven?${new URLSearchParams({ person: choice.chosen, ...(asked ? { stichtag: asked } : {}) })}`,
      day,
      hint: presentHint(rules, pathway.id, known.facts, hint, factLabel),
      trace: presentTrace(traceOf(rules, pathway.id, known.facts, hint), factLabel, (condition) =>
        laidDownFor(rules, choices, condition, day),
      ),
      note: pathway.note ? worded(pathway.note) : null,
      checkedOn: pathway.checkedOn,
      responsible: pathway.responsible,
    }
  },
)

export default function PathwayPage({ loaderData }: Route.ComponentProps) {
  const { hint, back } = loaderData
  return (
    <>
      <h2 className="kern-heading-medium">{hint.title}</h2>
      <p className="kern-body">
        {hint.norm} · {effectLabel(hint.effect)}{' '}
        <Badge kind={resultBadge[hint.result]}>{resultLabel(hint.result)}</Badge>
      </p>
      <HintNotice />
      <p className="kern-body">
        {m.residence_shown_for()} <DateText value={loaderData.day} />.{' '}
        {hint.earliestDate ? (
          <>
            {m.residence_earliest()} <DateText value={hint.earliestDate} />.{' '}
          </>
        ) : null}
        {hint.nextChangeDate ? (
          <>
            {m.residence_next_change()} <DateText value={hint.nextChangeDate} />.
          </>
        ) : null}
      </p>
      {loaderData.note ? <p className="kern-body">{loaderData.note}</p> : null}
      {hint.window ? <p className="kern-body">{m.residence_window({ words: hint.window })}</p> : null}
      {hint.notModelled ? <p className="kern-body">{m.residence_not_modelled_words()}</p> : null}
      <TraceTable rows={loaderData.trace} />
      {loaderData.ask ? <ButtonLink to={loaderData.ask}>{m.residence_facts_do()}</ButtonLink> : null}
      {hint.closedBy.map(({ id, cure }) =>
        cure ? (
          <p className="kern-body" key={id}>
            {m.residence_cure({ words: cure })}
          </p>
        ) : null,
      )}
      {hint.next.length > 0 ? (
        <p className="kern-body">
          {m.residence_next({ ways: hint.next.map(({ title }) => title).join(', ') })}
        </p>
      ) : null}
      <p className="kern-body kern-body--muted">
        {m.residence_checked()} <DateText value={loaderData.checkedOn} /> · {loaderData.responsible}
      </p>
      <ButtonLink to={back}>{m.residence_back()}</ButtonLink>
    </>
  )
}
