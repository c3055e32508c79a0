import { data, Form, redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { sessionCookie } from '#platform/http/cookies.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { PlainFrame } from '#ui/page-frame.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { signedInPath } from '../back-path.ts'
import { findSession, membershipsOf } from '../data/session-repository.server.ts'
import { changeMembership } from '../sign-in.server.ts'
import { roleLabel } from '../role-labels.ts'
import type { Route } from './+types/choose-membership'

export const handle = definePage({
  access: { roles: 'signed_in', recorded: 'membership.chosen in the log of the site' },
  title: m.identity_choose_title,
})

export const meta: Route.MetaFunction = () => [{ title: pageTitle(handle.title()) }]

export async function loader({ context }: Route.LoaderArgs) {
  const { tokenHash } = context.get(requestScope).facts
  if (!tokenHash || !(await findSession(tokenHash))) throw redirect('/anmelden')
  return { memberships: await membershipsOf(tokenHash) }
}

const uuid = /^[0-9a-f-]{36}$/

export async function action({ request, context, url }: Route.ActionArgs) {
  const { tokenHash, secure } = context.get(requestScope).facts
  if (!tokenHash || !(await findSession(tokenHash))) throw redirect('/anmelden')
  const ref = String((await request.formData()).get('membership') ?? '')
  const token = uuid.test(ref) ? await changeMembership(tokenHash, ref) : null
  if (!token) throw data(null, { status: 404 })
  return redirect(signedInPath(url, 1), {
    status: 303,
    headers: { 'set-cookie': sessionCookie(token, secure) },
  })
}

export default function ChooseMembership({ loaderData }: Route.ComponentProps) {
  return (
    <PlainFrame>
      <h1 className="kern-heading-large">{m.identity_choose_title()}</h1>
      {loaderData.memberships.length === 0 ? (
        <EmptyState title={m.identity_no_membership()}>{m.identity_no_membership_words()}</EmptyState>
      ) : (
        <p className="kern-body">{m.identity_choose_words()}</p>
      )}
      <ul className="choice-list">
        {loaderData.memberships.map((membership) => (
          <li key={membership.ref}>
            <Form method="post">
              <input type="hidden" name="membership" value={membership.ref} />
              <SubmitButton kind="secondary">
                {m.identity_work_as({
                  role: roleLabel(membership.role),
                  organisation: membership.organisationName,
                  site: membership.siteName,
                })}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </PlainFrame>
  )
}
