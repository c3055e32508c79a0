import { coversWhatRulesRead } from '#domain/residence/facts/read-categories.ts'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { readDay } from '../read-day.ts'
import { today } from '#platform/clock.server.ts'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { personChoice } from '#features/cases/index.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { labelsOf } from '#features/reference/index.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { HintList } from '../components/hint-list.tsx'
import { HintNotice } from '../components/hint-notice.tsx'
import { ReferenceDay } from '../components/reference-day.tsx'
import { WatchSection } from '../components/watch-section.tsx'
import { StatusTable } from '../components/status-table.tsx'
import { TitleNote } from '../components/title-note.tsx'
import { absenceKey, factsOfPersons } from '../facts-of-persons.server.ts'
import { mayAnswer, pathwayReaders, statusRecorders } from '../permissions.ts'
import { inOrder } from '../present/hint-order.ts'
import { presentHint } from '../present/present-hint.server.ts'
import { problemWords } from '../labels/problem-words.ts'
import { presentWatch } from '../present/watch.server.ts'
import { ruleChanges } from '../data/rule-change-reader.server.ts'
import { runningWatch } from '../data/watch-reader.server.ts'
import { watchAction } from '../watch/watch-action.server.ts'
import { residenceRules } from '../rule-changes/rules.server.ts'
import { placeOf } from '../history/standing-item.server.ts'
import { choicesOf } from '../rule-changes/choices.server.ts'
import type { Route } from './+types/pathways'

export const handle = definePage({
  access: {
    roles: pathwayReaders,
    recorded: 'case.opened, part perspektiven; pathways.watched, pathways.unwatched, pathways.changes_seen',
  },
  title: m.residence_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, { url }: Route.LoaderArgs) => {
    const { day, asked, problem } = readDay(url.searchParams.get('stichtag'), today().toString())
    const [choice, persons, rules, choices, statusLabel, titleLabel, factLabel, watch, changes] =
      await Promise.all([
        personChoice(trx, entered, url),
        factsOfPersons(trx, entered),
        residenceRules(),
        choicesOf(trx, entered, day),
        labelsOf('residence_statuses'),
        labelsOf('residence_titles'),
        labelsOf('fact_keys'),
        // What the looks found rests on all that the rules read; who sees less of it is told nothing of it.
        coversWhatRulesRead(openCase.categories) ? runningWatch(trx, entered, openCase.caseId) : undefined,
        ruleChanges(trx, entered),
      ])
    const { chosenId, chosenIds: _ids, ...shown } = choice
    const known = persons.find(({ person }) => person.personId === chosenId)
    const found = known && evaluatePerson(rules, known.facts, day, { choices })
    const hints = found
      ? [...found.hints].map(([id, hint]) => ({ pathway: rules.pathways.get(id)!, hint }))
      : []
    return {
      caseRef: openCase.ref,
      ...shown,
      day,
      asked,
      dayProblem: problem,
      isToday: day === today().toString(),
      hints: inOrder(hints).map(({ pathway, hint }) =>
        presentHint(rules, pathway.id, known!.facts, hint, factLabel),
      ),
      problems: (found?.problems ?? []).map((one) => problemWords(one, factLabel)),
      status: [...(known?.status ?? []), ...(known?.absences ?? [])].map((row) => ({
        place: placeOf(row),
        isAbsence: row.key === absenceKey,
        words: row.key === absenceKey ? null : statusLabel(row.value),
        returnBy: row.key === absenceKey && row.value !== 'none' ? row.value : null,
        from: row.from,
        until: row.until,
        source: row.source,
      })),
      title: (known?.title?.segments ?? []).map(({ from, to }) => ({
        words: titleLabel(known!.title!.code),
        from,
        until: to,
      })),
      watch: presentWatch(
        watch,
        rules,
        choice.persons,
        changes.filter(({ state }) => state === 'proposed').map(({ ref }) => ref),
      ),
      mayAnswer: mayAnswer(entered.role, openCase.writeCategories),
      mayOrder:
        entered.role === 'case_manager' &&
        openCase.writeCategories.includes('residence') &&
        coversWhatRulesRead(openCase.categories),
      formKeys: { seen: crypto.randomUUID(), deed: crypto.randomUUID() },
      mayWrite:
        (statusRecorders as readonly string[]).includes(entered.role) &&
        openCase.writeCategories.includes('residence'),
    }
  },
)

export const action = watchAction

export default function Pathways({ loaderData, actionData }: Route.ComponentProps) {
  const { caseRef, chosen, status, title, hints, mayWrite } = loaderData
  const addStatus = `/faelle/${caseRef}/perspektiven/status/neu?person=${chosen}`
  const isStatusKnown = status.length + title.length > 0
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.residence_title()}</h2>
      </div>
      <PersonLinks here={`/faelle/${caseRef}/perspektiven`} persons={loaderData.persons} chosen={chosen} />
      <HintNotice />
      <ReferenceDay
        person={chosen}
        asked={loaderData.asked}
        problem={loaderData.dayProblem}
        day={loaderData.day}
        isToday={loaderData.isToday}
      />
      <StatusTable
        caseRef={caseRef}
        chosen={chosen}
        rows={status}
        problems={loaderData.problems}
        mayWrite={mayWrite}
      />
      <TitleNote rows={title} addTo={mayWrite && status.length === 0 ? addStatus : null} />
      {isStatusKnown ? (
        <WatchSection
          watch={loaderData.watch}
          mayOrder={loaderData.mayOrder}
          formKeys={loaderData.formKeys}
          answer={actionData}
        />
      ) : null}
      {isStatusKnown ? (
        <HintList
          hints={hints}
          caseRef={caseRef}
          chosen={chosen}
          asked={loaderData.asked}
          mayAnswer={loaderData.mayAnswer}
        />
      ) : (
        <EmptyState
          title={m.residence_no_status()}
          level={3}
          action={
            mayWrite ? (
              <ButtonLink to={addStatus} kind="primary" icon="add">
                {m.residence_add_status()}
              </ButtonLink>
            ) : undefined
          }
        >
          {m.residence_no_status_words()}
        </EmptyState>
      )}
    </>
  )
}
