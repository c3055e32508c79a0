import { m } from '#platform/i18n/messages.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { type FundingModule, moduleNumber, shareText } from '../post-labels.ts'
import { postsAddress, type PostView } from '../post-view.ts'

export interface PostLine {
  ref: string
  title: string
  fundingModule: Exclude<FundingModule, ''> | null
  fte: string
  employer: string | undefined
  workplace: string | undefined
  area: string[]
}

const shownPlaces = 3

/** The first municipalities by name; the post's page names them all. */
function areaText(area: string[]): string | null {
  if (area.length === 0) return null
  const shown = area.slice(0, shownPlaces).join(', ')
  const more = area.length - shownPlaces
  return more > 0 ? m.organisations_and_more({ shown, more }) : shown
}

/** The posts of the site with what they refer to today. */
export function PostTable({ posts, view }: { posts: readonly PostLine[]; view: PostView }) {
  const sort = (order: PostView['order']) => ({
    to: postsAddress({ order, page: 1 }),
    direction: view.order === order ? ('ascending' as const) : undefined,
  })
  return (
    <DataTable
      caption={m.organisations_posts_today()}
      captionHidden
      rows={posts}
      rowKey={(post) => post.ref}
      rowTo={(post) => `/netzwerk/stellen/${post.ref}`}
      columns={[
        { key: 'title', label: m.organisations_post(), sort: sort('title'), cell: (post) => post.title },
        {
          key: 'module',
          label: m.organisations_module(),
          sort: sort('module'),
          cell: (post) => moduleNumber(post.fundingModule),
        },
        { key: 'fte', label: m.organisations_share(), numeric: true, cell: (post) => shareText(post.fte) },
        { key: 'employer', label: m.organisations_employer(), cell: (post) => post.employer },
        { key: 'workplace', label: m.organisations_workplace(), cell: (post) => post.workplace },
        { key: 'area', label: m.organisations_area(), cell: (post) => areaText(post.area) },
      ]}
    />
  )
}
