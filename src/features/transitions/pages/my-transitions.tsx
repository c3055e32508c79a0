import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { TransitionTable } from '../components/transition-table.tsx'
import { TransitionViews } from '../components/transition-views.tsx'
import { transitionRoles } from '../permissions.ts'
import { myView } from '../present/overview/my-view.server.ts'
import type { Route } from './+types/my-transitions'

export const handle = definePage({
  access: { roles: transitionRoles, recorded: 'list.read once per day and membership' },
  title: m.transitions_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, ({ trx, entered }, { url }: Route.LoaderArgs) =>
  myView(trx, entered, url, 'liste'),
)

export default function MyTransitions({ loaderData }: Route.ComponentProps) {
  const { rows } = loaderData
  return (
    <TransitionViews view="liste" {...loaderData} count={rows.length}>
      <TransitionTable rows={rows} withPerson />
    </TransitionViews>
  )
}
