import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { noteListReading } from '#features/cases/index.ts'
import { ResultLine } from '#ui/data/result-line.tsx'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { TransitionTable } from '../components/transition-table.tsx'
import { myTransitionRows, readState } from '../present/my-rows.server.ts'
import { transitionRoles } from '../permissions.ts'
import type { Route } from './+types/my-transitions'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'list.read once per day and membership' },
  title: m.transitions_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const state = readState(url.searchParams)
  const rows = await myTransitionRows(trx, entered, state)
  await noteListReading(trx, 'transitions')
  return { state, rows }
})

export default function MyTransitions({ loaderData }: Route.ComponentProps) {
  const { state, rows } = loaderData
  const tab = (value: string, label: string) => ({ label, to: `/uebergaenge?stand=${value}` })
  return (
    <>
      <h1 className="kern-heading-large">{m.transitions_title()}</h1>
      <p className="kern-body">{m.transitions_title_words()}</p>
      <Tabs
        label={m.transitions_title()}
        tabs={[
          tab('offen', m.transitions_open()),
          tab('beendet', m.transitions_settled()),
          tab('entfallen', m.transitions_dropped()),
        ]}
        current={`/uebergaenge?stand=${state}`}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={m.transitions_none()}
          action={<ButtonLink to="/faelle">{m.transitions_to_cases()}</ButtonLink>}
        >
          {m.transitions_none_words()}
        </EmptyState>
      ) : (
        <>
          <ResultLine text={m.transitions_count({ count: rows.length })} order={m.transitions_order()} />
          <TransitionTable rows={rows} withPerson />
          <ButtonLink to={`/uebergaenge/liste.csv?stand=${state}`} kind="tertiary" reloadDocument>
            {m.transitions_export()}
          </ButtonLink>
        </>
      )}
    </>
  )
}
