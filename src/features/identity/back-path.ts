/**
 * Where signing in leads: the page that asked for it, if it is one of ours, otherwise the start page; the choice
 * of a membership where there are several. An address of another host is never followed.
 */
export function signedInPath(url: URL, memberships: number): string {
  const wanted = url.searchParams.get('zurueck') ?? '/'
  const back = /^\/(?![/\\])/.test(wanted) ? wanted : '/'
  return memberships === 1 ? back : `/mitgliedschaft?${new URLSearchParams({ zurueck: back })}`
}
