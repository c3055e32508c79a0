import { writeInstallationLog } from '#platform/db/installation-log.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findAccount, putPassword } from '../data/account-repository.server.ts'
import { endOtherSessions } from '../data/session-repository.server.ts'
import { hashPassword, passwordFits } from '../sign-in.server.ts'
import { beginTotp, confirmTotpWith, removeTotp } from '../totp.server.ts'

type Answer = { errors: Record<string, string>; done?: undefined } | { errors?: undefined; done: string }

export const shortestPassword = 12

/** What a person may change about the own account; which deed it is stands in the field `deed`. */
export async function accountDeed(
  holder: { accountId: string; displayName: string; tokenHash: Buffer },
  form: FormData,
): Promise<Answer> {
  const account = (await findAccount(holder.accountId))!
  const text = (name: string) => String(form.get(name) ?? '')
  switch (text('deed')) {
    case 'begin_code':
      if (account.totpConfirmedAt) return { errors: { code: m.identity_code_already() } }
      await beginTotp(account.id, holder.displayName)
      return { done: m.identity_code_begun() }
    case 'confirm_code':
      if (!(await confirmTotpWith(account, text('code'))))
        return { errors: { code: m.identity_code_wrong() } }
      return { done: m.identity_code_on() }
    case 'remove_code':
      if (!(await passwordFits(account.passwordHash, text('password'))))
        return { errors: { password: m.identity_password_wrong() } }
      await removeTotp(account.id)
      return { done: m.identity_code_off() }
    case 'change_password':
      return changePassword(holder, account.passwordHash, text('current'), text('next'))
    default:
      return { errors: { deed: m.platform_form_missing_key() } }
  }
}

async function changePassword(
  { accountId, tokenHash }: { accountId: string; tokenHash: Buffer },
  currentHash: string,
  current: string,
  next: string,
): Promise<Answer> {
  if (!(await passwordFits(currentHash, current))) return { errors: { current: m.identity_password_wrong() } }
  if (next.length < shortestPassword)
    return { errors: { next: m.identity_password_short({ count: shortestPassword }) } }
  await putPassword(accountId, await hashPassword(next), new Date())
  // Whoever knew the old password is out.
  await endOtherSessions(accountId, tokenHash)
  await writeInstallationLog('password.changed', accountId)
  return { done: m.identity_password_changed() }
}
