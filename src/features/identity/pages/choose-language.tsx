import { redirect } from 'react-router'
import { definePage } from '#platform/http/access.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { locales } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Route } from './+types/choose-language'

export const handle = definePage({
  access: { roles: 'public', recorded: 'none: the language of the interface says nothing about a person' },
  title: m.identity_other_language,
})

const year = 31_536_000

/** Keeps the language in a cookie and goes back to where the link stood. */
export function loader({ params, request, context }: Route.LoaderArgs) {
  const locale = locales.find((known) => known === params.locale) ?? 'de'
  const { secure } = context.get(requestScope).facts
  const from = request.headers.get('referer')
  const back =
    from && new URL(from).host === new URL(request.url).host
      ? new URL(from).pathname + new URL(from).search
      : '/'
  const cookie = `sprache=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${secure ? '; Secure' : ''}`
  return redirect(back, { headers: { 'set-cookie': cookie } })
}
