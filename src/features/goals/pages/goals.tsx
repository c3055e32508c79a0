import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { Figure } from '#ui/data/figure.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { GoalTable } from '../components/goal-table.tsx'
import { GoalsPicture } from '../components/goals-picture.tsx'
import { goalReaders } from '../permissions.ts'
import { goalLines } from '../present-goals.server.ts'
import type { Route } from './+types/goals'

export const handle = definePage({
  access: { roles: goalReaders, recorded: 'case.opened, part ziele' },
  title: m.goals_title,
  above: [{ title: m.cases_title, to: '/faelle' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(
  handle.access,
  async ({ trx, entered, openCase }, _args: Route.LoaderArgs) => ({
    caseRef: openCase.ref,
    mayWrite: entered.role === 'case_manager' && openCase.writeCategories.includes('plan'),
    lines: await goalLines(trx, entered, openCase),
  }),
)

export default function Goals({ loaderData }: Route.ComponentProps) {
  const { caseRef, lines, mayWrite } = loaderData
  const pictured = lines.flatMap(({ ref, words, first, last }) =>
    first === null || last === null ? [] : [{ ref, words, first, last }],
  )
  const table = <GoalTable caseRef={caseRef} lines={lines} />
  return (
    <>
      <div className="page-head">
        <h2 className="kern-heading-medium">{m.goals_title()}</h2>
        {mayWrite ? (
          <div className="button-row no-print">
            <ButtonLink to={`/faelle/${caseRef}/ziele/neu`} kind="primary" icon="add">
              {m.goals_add()}
            </ButtonLink>
          </div>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <EmptyState title={m.goals_none()} level={3}>
          {m.goals_none_words()}
        </EmptyState>
      ) : pictured.length === 0 ? (
        table
      ) : (
        <Figure
          result={m.goals_result({
            rated: pictured.length,
            there: pictured.filter(({ last }) => last >= 0).length,
          })}
          level={3}
          note={m.goals_scale()}
          table={table}
          tableOpen
        >
          <GoalsPicture goals={pictured} />
        </Figure>
      )}
    </>
  )
}
