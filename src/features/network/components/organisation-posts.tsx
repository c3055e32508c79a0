import { m } from '#platform/i18n/messages.ts'
import { moduleNumber, shareText } from '#features/organisations/view.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'

interface OrganisationPostsProps {
  posts: readonly { ref: string; title: string; fundingModule: 'B1' | 'B2' | 'B3' | null; fte: string }[]
}

/** The posts an organisation employs today. */
export function OrganisationPosts({ posts }: OrganisationPostsProps) {
  return (
    <section className="flow" aria-labelledby="posts">
      <h2 className="kern-heading-medium" id="posts">
        {m.network_posts()}
      </h2>
      {posts.length === 0 ? (
        <EmptyState title={m.network_no_posts()} level={3}>
          {m.network_no_posts_words()}
        </EmptyState>
      ) : (
        <DataTable
          caption={m.network_posts()}
          captionHidden
          rows={posts}
          rowKey={(post) => post.ref}
          rowTo={(post) => `/netzwerk/stellen/${post.ref}`}
          columns={[
            { key: 'title', label: m.network_post(), cell: (post) => post.title },
            { key: 'module', label: m.network_module(), cell: (post) => moduleNumber(post.fundingModule) },
            { key: 'fte', label: m.network_share(), numeric: true, cell: (post) => shareText(post.fte) },
          ]}
        />
      )}
    </section>
  )
}
