import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { editPost } from '../commands/edit-post.server.ts'
import { PostForm } from '../components/post-form.tsx'
import { findPost } from '../data/post-reader.server.ts'
import { organisationWriters } from '../permissions.ts'
import { shareText } from '../post-labels.ts'
import type { Route } from './+types/edit-post'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'post.edited' },
  title: m.organisations_edit_post,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.organisations_posts, to: '/netzwerk/stellen' },
    { title: m.organisations_post, to: '/netzwerk/stellen/:postRef' },
  ],
})

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const post = await named({ trx, scope }, params.postRef, (ref) => findPost(trx, entered, ref))
    return {
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      stored: {
        title: post.title,
        funding_module: post.fundingModule ?? '',
        fte: shareText(post.fte),
        version: post.version,
      },
      back: `/netzwerk/stellen/${post.ref}`,
    }
  },
)

export const action = formAction(editPost, {
  done: m.organisations_edited,
  also: ({ params }) => ({ post: params.postRef }),
})

export default function EditPost({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_edit_post()}</h1>
      <PostForm {...loaderData} answer={actionData}>
        {m.organisations_save()}
      </PostForm>
    </>
  )
}
