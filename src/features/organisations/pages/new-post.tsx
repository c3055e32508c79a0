import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { createPost } from '../commands/create-post.server.ts'
import { PostForm } from '../components/post-form.tsx'
import { organisationWriters } from '../permissions.ts'
import type { Route } from './+types/new-post'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'post.created' },
  title: m.organisations_create_post,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export const loader = page(handle.access, async ({ trx, entered }, { url }: Route.LoaderArgs) => ({
  formKey: crypto.randomUUID(),
  draft: await findDraft(trx, entered, url.pathname),
}))

export const action = formAction(createPost, { done: m.organisations_post_created })

export default function NewPost({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="kern-heading-large">{m.organisations_create_post()}</h1>
      <PostForm {...loaderData} answer={actionData} back="/netzwerk/stellen">
        {m.organisations_create_post()}
      </PostForm>
    </>
  )
}
