import { useMemo } from 'react'
import { Form, generatePath, isRouteErrorResponse, Outlet, useLocation, useMatches } from 'react-router'
import { roles } from '#domain/kernel/roles.ts'
import { definePage, type PageHandle } from '#platform/http/access.ts'
import { flashOf } from '#platform/http/cookies.server.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { roleLabel } from '#features/identity/view.ts'
import { membershipsOf, singleKeysOn } from '#features/identity/index.ts'
import { ErrorPage, errorTitle } from '#ui/error-page.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { StaffFrame } from '#ui/page-frame.tsx'
import { pageTitle } from '#ui/page-title.ts'
import { placesOf } from './places.server.ts'
import { keysOf } from './single-keys.server.ts'
import type { Route } from './+types/staff-layout'

export const handle = definePage({
  access: { roles, recorded: 'none: the frame shows no person; the pages inside record themselves' },
  title: m.ui_product_name,
})

export const loader = page(handle.access, async ({ trx, entered, scope }, { request }: Route.LoaderArgs) => {
  const memberships = await membershipsOf(scope.facts.tokenHash!)
  return {
    site: entered.siteName,
    demo: entered.isDemo,
    person: { name: entered.displayName, role: entered.role, organisation: entered.organisationName },
    places: placesOf(entered.role),
    keys: keysOf(entered.role),
    keysOn: await singleKeysOn(trx, entered),
    searches: entered.role === 'case_manager',
    notes: entered.role === 'case_manager',
    severalMemberships: memberships.length > 1,
    flash: flashOf(request, scope.facts.secure),
  }
})

/** The way to the page that is shown, read from what it declares; the last step is the page itself. */
function useCrumbs() {
  const shown = useMatches().findLast((match) => match.handle !== undefined)
  const handle = shown?.handle as PageHandle | undefined
  if (!handle?.above) return []
  const above = handle.above.map(({ title, to }) => ({
    label: title(),
    to: generatePath(to, shown!.params),
  }))
  return [...above, { label: handle.title() }]
}

/** Where a note is written from here: on the page of a case, for that case. */
function useNoteAddress() {
  const open = /^\/faelle\/([0-9a-f-]{36})(\/|$)/.exec(useLocation().pathname)?.[1]
  return open ? `/notiz?fall=${open}` : '/notiz'
}

type Loaded = Route.ComponentProps['loaderData']

function Frame({ loaderData, children }: { loaderData: Loaded; children: React.ReactNode }) {
  const { person } = loaderData
  const crumbs = useCrumbs()
  const noteTo = useNoteAddress()
  const { keys: all, keysOn } = loaderData
  const keys = useMemo(
    () => (keysOn ? all.map((one) => (one.to === '/notiz' ? { ...one, to: noteTo } : one)) : []),
    [all, keysOn, noteTo],
  )
  const shortcut = (to: string) => keys.find((one) => one.to === to)?.key
  const signOut = (
    <Form method="post" action="/abmelden" reloadDocument>
      <SubmitButton kind="tertiary" icon="logout">
        {m.identity_sign_out()}
      </SubmitButton>
    </Form>
  )
  const links = (
    <div className="person-links">
      {loaderData.severalMemberships ? (
        <ButtonLink to="/mitgliedschaft">{m.identity_change_membership()}</ButtonLink>
      ) : null}
      <ButtonLink to="/konto" kind="tertiary">
        {m.identity_account()}
      </ButtonLink>
      <ButtonLink to="/tasten" kind="tertiary" shortcut={shortcut('/tasten')}>
        {m.identity_keys()}
      </ButtonLink>
      <ButtonLink to={getLocale() === 'de' ? '/sprache/en' : '/sprache/de'} kind="tertiary" reloadDocument>
        {m.identity_other_language()}
      </ButtonLink>
    </div>
  )
  return (
    <StaffFrame
      site={loaderData.site}
      demo={loaderData.demo}
      person={{ ...person, role: roleLabel(person.role) }}
      places={loaderData.places.map((place) => ({ ...place, shortcut: shortcut(place.to) }))}
      keys={keys}
      flash={loaderData.flash ?? undefined}
      crumbs={crumbs}
      memberships={links}
      signOut={signOut}
      search={loaderData.searches ? undefined : null}
      deed={
        loaderData.notes ? (
          <ButtonLink to={noteTo} icon="edit" shortcut={shortcut(noteTo)}>
            {m.notes_quick_short()}
          </ButtonLink>
        ) : null
      }
    >
      {children}
    </StaffFrame>
  )
}

export default function StaffLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Frame loaderData={loaderData}>
      <Outlet context={loaderData.keys} />
    </Frame>
  )
}

/** A page inside failed: the frame stays, so that there is a way on. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500
  const requestId = isRouteErrorResponse(error)
    ? (error.data as { requestId?: string } | null)?.requestId
    : undefined
  const content = (
    <>
      <title>{pageTitle(errorTitle(status))}</title>
      <ErrorPage status={status} requestId={requestId} backTo="/" />
    </>
  )
  return loaderData ? (
    <Frame loaderData={loaderData as Loaded}>{content}</Frame>
  ) : (
    <main id="inhalt">{content}</main>
  )
}
