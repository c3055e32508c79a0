import { data, redirect } from 'react-router'
import { renderSVG } from 'uqr'
import { definePage } from '#platform/http/access.ts'
import { flashCookie } from '#platform/http/cookies.server.ts'
import { page } from '#platform/http/page.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { ErrorSummary } from '#ui/forms/error-summary.tsx'
import { FormTitle } from '#ui/form-title.tsx'
import { ChangePassword } from '../components/change-password.tsx'
import { SecondStep } from '../components/second-step.tsx'
import { SessionList } from '../components/session-list.tsx'
import { findAccount } from '../data/account-repository.server.ts'
import { findSession, sessionsOf } from '../data/session-repository.server.ts'
import { accountDeed } from '../commands/account-deeds.server.ts'
import { waitingTotp } from '../totp.server.ts'
import type { Route } from './+types/account'

export const handle = definePage({
  access: { roles: 'signed_in', recorded: 'changes of password and code in the log of the installation' },
  title: m.identity_account,
})

export const loader = page(handle.access, async ({ entered, scope }, _args: Route.LoaderArgs) => {
  const account = (await findAccount(entered.accountId))!
  const waiting = waitingTotp(account, entered.displayName)
  const sessions = await sessionsOf(entered.accountId)
  return {
    name: entered.displayName,
    confirmed: account.totpConfirmedAt !== null,
    waiting: waiting && { secret: waiting.secret, picture: renderSVG(waiting.address, { border: 2 }) },
    sessions: sessions.map(({ id, createdAt, lastSeenAt, device, tokenHash }) => ({
      id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      device,
      isThis: tokenHash.equals(scope.facts.tokenHash!),
    })),
  }
})

export async function action({ request, context }: Route.ActionArgs) {
  const { facts } = context.get(requestScope)
  const session = facts.tokenHash && (await findSession(facts.tokenHash))
  if (!session) throw redirect('/anmelden')
  const holder = { ...session, tokenHash: facts.tokenHash! }
  const answer = await accountDeed(holder, await request.formData())
  if (answer.errors) return data({ errors: answer.errors }, { status: 422 })
  return redirect('/konto', {
    status: 303,
    headers: { 'set-cookie': flashCookie({ kind: 'success', text: answer.done }, facts.secure) },
  })
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const errors = actionData?.errors ?? {}
  return (
    <>
      <FormTitle title={handle.title()} answer={actionData} />
      <h1 className="kern-heading-large">{m.identity_account()}</h1>
      {actionData ? (
        <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      ) : null}
      <SecondStep confirmed={loaderData.confirmed} waiting={loaderData.waiting} error={errors.code} />
      <ChangePassword errors={errors} />
      <SessionList sessions={loaderData.sessions} />
    </>
  )
}
