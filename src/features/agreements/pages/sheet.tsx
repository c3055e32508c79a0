import { Link } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { casePage } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { PersonLinks } from '#features/cases/view.ts'
import { Alert } from '#ui/notices/alert.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { SheetDone, SheetSteps } from '../components/sheet-steps.tsx'
import { agreementRoles } from '../permissions.ts'
import { sheetTitle } from '../present/sheet-document.ts'
import { shownSheet } from '../present/shown-sheet.server.ts'
import type { Route } from './+types/sheet'

export const handle = definePage({
  access: { roles: agreementRoles, recorded: 'case.opened, part plan/blatt' },
  title: m.agreements_sheet,
  above: [
    { title: m.cases_title, to: '/faelle' },
    { title: m.plan_title, to: '/faelle/:caseRef/plan' },
  ],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = casePage(handle.access, (scope, { url }: Route.LoaderArgs) => shownSheet(scope, url))

function Hints({ loaderData }: Pick<Route.ComponentProps, 'loaderData'>) {
  const { caseRef, persons, chosen, careful, byPost, noPdf, other } = loaderData
  const here = `/faelle/${caseRef}/plan/blatt`
  const pdf = `${here}.pdf?person=${chosen}${other === 'agreed' ? '&stand=jetzt' : ''}`
  return (
    <div className="flow no-print">
      <p className="kern-body">
        {m.agreements_sheet_print()}{' '}
        <Link className="kern-link" to={`/faelle/${caseRef}/plan`}>
          {m.agreements_to_plan()}
        </Link>
        {' · '}
        <Link className="kern-link" to={pdf} reloadDocument>
          {m.agreements_sheet_pdf()}
        </Link>
        {other ? (
          <>
            {' · '}
            <Link
              className="kern-link"
              to={`${here}?person=${chosen}${other === 'now' ? '&stand=jetzt' : ''}`}
            >
              {other === 'now' ? m.agreements_sheet_now() : m.agreements_sheet_agreed()}
            </Link>
          </>
        ) : null}
      </p>
      <PersonLinks here={here} persons={persons} chosen={chosen} />
      {careful ? (
        <Alert kind="warning" title={m.agreements_sheet_careful()}>
          <p className="kern-body">{m.agreements_sheet_careful_words()}</p>
        </Alert>
      ) : null}
      {noPdf ? (
        <Alert kind="info" title={m.agreements_sheet_no_pdf()}>
          <p className="kern-body">{m.agreements_sheet_no_pdf_words()}</p>
        </Alert>
      ) : null}
      {byPost ? null : <Alert kind="warning" title={m.agreements_sheet_not_by_post()} />}
    </div>
  )
}

export default function SheetPage({ loaderData }: Route.ComponentProps) {
  const { name, agreed, today, goals, mine, others, done, ask } = loaderData
  return (
    <>
      <Hints loaderData={loaderData} />
      <article className="client-sheet">
        <h1 className="kern-heading-large">{sheetTitle(name)}</h1>
        <p className="sheet-state">
          {agreed ? m.agreements_sheet_since(agreed) : m.agreements_sheet_draft({ day: today })}
        </p>
        <section aria-labelledby="sheet-goals">
          <h2 className="kern-heading-medium" id="sheet-goals">
            {goals.length === 1 ? m.agreements_sheet_goal() : m.agreements_sheet_goals()}
          </h2>
          {goals.length === 0 ? <p className="kern-body">{m.agreements_sheet_no_goal()}</p> : null}
          <ul className="sheet-goals">
            {goals.map(({ key, words, aim }) => (
              <li key={key}>
                <strong>{words}</strong>
                <span className="sheet-note">{m.agreements_sheet_aim({ aim })}</span>
              </li>
            ))}
          </ul>
        </section>
        <SheetSteps
          id="sheet-mine"
          title={m.agreements_sheet_mine()}
          none={m.agreements_sheet_mine_none()}
          steps={mine}
        />
        <SheetSteps
          id="sheet-others"
          title={m.agreements_sheet_others()}
          none={m.agreements_sheet_others_none()}
          steps={others}
        />
        <section aria-labelledby="sheet-ask">
          <h2 className="kern-heading-medium" id="sheet-ask">
            {m.agreements_sheet_ask()}
          </h2>
          <p className="kern-body">
            {ask.title}
            <br />
            {ask.organisation}
          </p>
          <p className="sheet-line">{m.agreements_sheet_phone()}</p>
          <p className="sheet-line">{m.agreements_sheet_appointment()}</p>
        </section>
        <SheetDone done={done} />
      </article>
    </>
  )
}
