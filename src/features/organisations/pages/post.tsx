import { referenceKinds } from '#domain/organisation/post-reference.ts'
import { today } from '#platform/clock.server.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { named } from '#platform/http/named.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { CorrectedTable, ReferenceTable } from '../components/reference-table.tsx'
import { membershipTitles } from '../data/organisation-reader.server.ts'
import { findPost } from '../data/post-reader.server.ts'
import { referencesOf } from '../data/reference-reader.server.ts'
import { organisationReaders, organisationWriters } from '../permissions.ts'
import { kindWords, moduleLabel, shareText } from '../post-labels.ts'
import { namesToday, referenceLines } from '../post-lines.ts'
import { targetNames } from '../reference-targets.server.ts'
import type { Route } from './+types/post'

export const handle = definePage({
  access: { roles: organisationReaders, recorded: 'none: posts are no persons' },
  title: m.organisations_post,
  above: [
    { title: m.network_title, to: '/netzwerk' },
    { title: m.organisations_posts, to: '/netzwerk/stellen' },
  ],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: pageTitle(loaderData?.post.title ?? handle.title()) },
]

export const loader = page(handle.access, async ({ trx, entered, scope }, { params }: Route.LoaderArgs) => {
  const { id, ...post } = await named({ trx, scope }, params.postRef, (ref) => findPost(trx, entered, ref))
  const [references, name, titles] = await Promise.all([
    referencesOf(trx, entered, [id]),
    targetNames(trx, entered),
    membershipTitles(trx, entered),
  ])
  const day = today().toString()
  return {
    post,
    mayWrite: mayWrite(organisationWriters, entered.role),
    now: namesToday(references, day, name),
    ...referenceLines(references, day, { name, title: (membership) => titles.get(membership) ?? '' }),
  }
})

export default function PostPage({ loaderData }: Route.ComponentProps) {
  const { post, now, standing, corrected, mayWrite: writes } = loaderData
  const here = `/netzwerk/stellen/${post.ref}`
  return (
    <>
      <div className="page-head">
        <h1 className="kern-heading-large">{post.title}</h1>
        {writes ? <ButtonLink to={`${here}/bearbeiten`}>{m.organisations_edit_post()}</ButtonLink> : null}
      </div>
      <DescriptionList
        facts={[
          { term: m.organisations_module(), value: moduleLabel(post.fundingModule) },
          { term: m.organisations_share(), value: m.organisations_share_of({ share: shareText(post.fte) }) },
          ...referenceKinds.map((kind) => ({
            term: m.organisations_today({ kind: kindWords[kind].label() }),
            value: now[kind].join(', ') || null,
          })),
        ]}
      />
      <section className="flow" aria-labelledby="references">
        <h2 className="kern-heading-medium" id="references">
          {m.organisations_references()}
        </h2>
        {standing.length === 0 ? (
          <EmptyState title={m.organisations_no_references()} level={3}>
            {m.organisations_no_references_words()}
          </EmptyState>
        ) : (
          <ReferenceTable rows={standing} correctAt={writes ? here : null} />
        )}
        {writes ? (
          <div className="kern-btn-wrapper form-actions">
            {referenceKinds.map((kind) => (
              <ButtonLink key={kind} to={`${here}/bezuege/neu/${kindWords[kind].path}`} icon="add">
                {m.organisations_record_kind({ kind: kindWords[kind].label() })}
              </ButtonLink>
            ))}
          </div>
        ) : null}
      </section>
      {corrected.length > 0 ? (
        <section className="flow" aria-labelledby="corrected">
          <h2 className="kern-heading-medium" id="corrected">
            {m.organisations_corrected_entries()}
          </h2>
          <p className="kern-body">{m.organisations_corrected_words()}</p>
          <CorrectedTable rows={corrected} />
        </section>
      ) : null}
    </>
  )
}
