import type { ReactNode } from 'react'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  isRouteErrorResponse,
  useRouteLoaderData,
} from 'react-router'
import { getLocale, getTextDirection } from '#platform/i18n/locale.ts'
import { localeMiddleware } from '#platform/i18n/locale-middleware.server.ts'
import { scopeMiddleware } from '#platform/http/scope-middleware.server.ts'
import { requestScope } from '#platform/http/request-context.server.ts'
import { readCookie } from '#platform/http/cookies.server.ts'
import { ErrorPage, errorTitle } from '#ui/error-page.tsx'
import { PlainFrame } from '#ui/page-frame.tsx'
import { pageTitle } from '#ui/page-title.ts'
import css from '#ui/app.css?url'
import type { Route } from './+types/root'

export const middleware: Route.MiddlewareFunction[] = [localeMiddleware, scopeMiddleware]

export const links: Route.LinksFunction = () => [
  { rel: 'stylesheet', href: css },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

const themes = ['light', 'dark']

export function loader({ request, context }: Route.LoaderArgs) {
  const chosen = readCookie(request.headers.get('cookie'), 'darstellung')
  return {
    theme: themes.find((theme) => theme === chosen) ?? null,
    nonce: context.get(requestScope).facts.nonce,
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const loaded = useRouteLoaderData<typeof loader>('root')
  const locale = getLocale()
  return (
    <html lang={locale} dir={getTextDirection(locale)} data-kern-theme={loaded?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const requestId = isRouteErrorResponse(error)
    ? (error.data as { requestId?: string } | null)?.requestId
    : undefined
  return (
    <PlainFrame>
      <title>{pageTitle(errorTitle(status))}</title>
      <ErrorPage status={status} requestId={requestId} />
    </PlainFrame>
  )
}
