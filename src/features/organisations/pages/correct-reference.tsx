import { findDraft } from '#platform/db/drafts.server.ts'
import { definePage } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { formAction, page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { FormTitle } from '#ui/form-title.tsx'
import { correctReference } from '../commands/correct-reference.server.ts'
import { ReferenceForm } from '../components/reference-form.tsx'
import { findPost } from '../data/post-reader.server.ts'
import { referencesOf } from '../data/reference-reader.server.ts'
import { organisationWriters } from '../permissions.ts'
import { kindWords } from '../post-labels.ts'
import { standingReference } from '../post-lines.ts'
import { choicesWith } from '../reference-targets.server.ts'
import type { Route } from './+types/correct-reference'

export const handle = definePage({
  access: { roles: organisationWriters, recorded: 'post_reference.corrected' },
  title: m.organisations_correct_reference,
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
    const { row, version } = await named({ trx, scope }, params.referenceRef, async (ref) =>
      standingReference(await referencesOf(trx, entered, [post.id]), ref),
    )
    const { target, targets } = await choicesWith(trx, entered, row)
    const day = (date: string | null) => (date ? formatDay(date, getLocale()) : '')
    return {
      kind: row.kind,
      title: post.title,
      formKey: crypto.randomUUID(),
      draft: await findDraft(trx, entered, url.pathname),
      targets,
      stored: { target, from: day(row.from), until: day(row.until), version },
      here: url.pathname,
      back: `/netzwerk/stellen/${post.ref}`,
    }
  },
)

export const action = formAction(correctReference, {
  done: m.organisations_reference_corrected,
  also: ({ params }) => ({ post: params.postRef, reference: params.referenceRef }),
})

export default function CorrectReference({ loaderData, actionData }: Route.ComponentProps) {
  const { title, ...form } = loaderData
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">
        {m.organisations_correct_kind({ kind: kindWords[form.kind].label() })}
      </h1>
      <p className="kern-body">{m.organisations_of_post({ title })}</p>
      <p className="kern-body">{m.organisations_correct_words()}</p>
      <ReferenceForm {...form} answer={actionData}>
        {m.organisations_save_correction()}
      </ReferenceForm>
    </>
  )
}
