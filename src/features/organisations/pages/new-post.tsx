import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { createPost } from '../commands/create-post.server.ts'
import { PostForm } from '../components/post-form.tsx'
import { organisationWriters } from '../permissions.ts'
import type { Route } from './+types/new-post'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'post.created' },
  title: m.organisations_create_post,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.organisations_posts, to: '/netzwerk/stellen' },
  ],
})

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  draft: await findDraft(trx, entered, url.pathname),
}))

export const action = formAction(createPost, { done: m.organisations_post_created })

export default function NewPost({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.organisations_create_post()}</h1>
      <PostForm {...loaderData} answer={actionData} back="/netzwerk/stellen">
        {m.organisations_create_post()}
      </PostForm>
    </>
  )
}
