import { today } from '#platform/clock.server.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { Pagination } from '#ui/data/pagination.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { NetworkTabs } from '../components/network-tabs.tsx'
import { PostTable } from '../components/post-table.tsx'
import { postList } from '../data/post-reader.server.ts'
import { referencesOf } from '../data/reference-reader.server.ts'
import { organisationReaders, organisationWriters } from '../permissions.ts'
import { postsAddress, readPostView } from '../post-view.ts'
import { namesToday } from '../post-lines.ts'
import { targetNames } from '../reference-targets.server.ts'
import type { Route } from './+types/posts'

export const handle = definePage({
  access: { roles: organisationReaders, recorded: 'none: posts are no persons' },
  title: m.organisations_posts,
  above: [{ title: m.network_title, to: '/netzwerk' }],
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

const perPage = 50

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => {
  const view = readPostView(url.searchParams)
  const { rows, total } = await postList(trx, entered, { ...view, perPage })
  const [references, name] = await Promise.all([
    referencesOf(
      trx,
      entered,
      rows.map(({ id }) => id),
    ),
    targetNames(trx, entered),
  ])
  const day = today().toString()
  const refersTo = (id: string) =>
    namesToday(
      references.filter((reference) => reference.postId === id),
      day,
      name,
    )
  return {
    view,
    total,
    mayWrite: mayWrite(organisationWriters, entered.role),
    posts: rows.map(({ id, ref, title, fundingModule, fte }) => {
      const { employer, workplace, area_served: area } = refersTo(id)
      return { ref, title, fundingModule, fte, employer: employer[0], workplace: workplace[0], area }
    }),
  }
})

export default function Posts({ loaderData }: Route.ComponentProps) {
  const { posts, view, total } = loaderData
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{m.organisations_posts()}</h1>
        {loaderData.mayWrite ? (
          <ButtonLink to="/netzwerk/stellen/neu" kind="primary" icon="add">
            {m.organisations_create_post()}
          </ButtonLink>
        ) : null}
      </div>
      <NetworkTabs current="/netzwerk/stellen" />
      <ResultLine
        text={m.organisations_posts_shown({ count: total })}
        order={view.order === 'module' ? m.organisations_order_module() : m.organisations_order_title()}
      />
      {posts.length === 0 ? (
        <EmptyState title={m.organisations_no_posts()}>{m.organisations_no_posts_words()}</EmptyState>
      ) : (
        <PostTable posts={posts} view={view} />
      )}
      <Pagination
        page={view.page}
        pages={Math.ceil(total / perPage)}
        to={(page) => postsAddress({ ...view, page })}
      />
    </>
  )
}
