import { data } from 'react-router'
import { referenceKinds } from '#domain/organisation/post-reference.ts'
import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { recordReference } from '../commands/record-reference.server.ts'
import { ReferenceForm } from '../components/reference-form.tsx'
import { findPost } from '../data/post-reader.server.ts'
import { organisationWriters } from '../permissions.ts'
import { kindWords } from '../post-labels.ts'
import { targetChoices } from '../reference-targets.server.ts'
import type { Route } from './+types/new-reference'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'post_reference.recorded' },
  title: m.organisations_record_reference,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.organisations_posts, to: '/netzwerk/stellen' },
    { title: m.organisations_post, to: '/netzwerk/stellen/:postRef' },
  ],
})

const kindOf = (path: string | undefined) => referenceKinds.find((kind) => kindWords[kind].path === path)

export const loader = page(
  handle.access,
  async ({ trx, entered, scope }, { params, url }: Route.LoaderArgs) => {
    const kind = kindOf(params.kind)
    if (!kind) throw data(null, { status: 404 })
    const post = await named({ trx, scope }, params.postRef, (ref) => findPost(trx, entered, ref))
    return {
      kind,
      title: post.title,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      targets: await targetChoices(trx, entered, kind),
      back: `/netzwerk/stellen/${post.ref}`,
    }
  },
)

export const action = formAction(recordReference, {
  done: m.organisations_reference_recorded,
  also: ({ params }) => ({ post: params.postRef, kind: kindOf(params.kind) }),
})

export default function NewReference({ loaderData: { title, ...form }, actionData }: Route.ComponentProps) {
  const words = m.organisations_record_kind({ kind: kindWords[form.kind].label() })
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{words}</h1>
      <p className="kern-body">{m.organisations_of_post({ title })}</p>
      <ReferenceForm {...form} answer={actionData}>
        {words}
      </ReferenceForm>
    </>
  )
}
