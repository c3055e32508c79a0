import { redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { noSessionCookie } from '#platform/http/cookies.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { writeInstallationLog } from '#platform/db/installation-log.server.ts'
import { endSessions, findSession } from '../data/session-repository.server.ts'
import type { Route } from './+types/sign-out'

export const handle = definePage({
  access: { roles: 'public', recorded: 'sign_out in the log of the installation' },
  title: m.identity_sign_out,
})

export const loader = () => redirect('/anmelden')

/** Signs out: here, or everywhere at once. */
export async function action({ request, context }: Route.ActionArgs) {
  const { facts } = context.get(requestScope)
  const everywhere = (await request.formData()).get('everywhere') === '1'
  const session = facts.tokenHash && (await findSession(facts.tokenHash))
  if (session && facts.tokenHash) {
    await endSessions(everywhere ? { accountId: session.accountId } : { tokenHash: facts.tokenHash })
    await writeInstallationLog(everywhere ? 'sign_out.everywhere' : 'sign_out', session.accountId)
  }
  return redirect('/anmelden', {
    status: 303,
    headers: { 'set-cookie': noSessionCookie(facts.secure), 'clear-site-data': '"cache"' },
  })
}
