import { RouterContextProvider } from 'react-router'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import type { Member } from '../database-world.ts'

/** What a page tells a member: its loader, with the parts of its address by name and what stands behind the question mark. */
export async function pageShown<Loader extends (args: never) => Promise<unknown>>(
  loader: Loader,
  member: Member,
  params: Record<string, string>,
  search: Record<string, string> = {},
): Promise<Awaited<ReturnType<Loader>>> {
  const facts = { requestId: 'test', nonce: undefined, network: '', secure: false, tokenHash: member.token }
  const scope = new RequestScope(facts)
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  const url = new URL(`http://localhost/test?${new URLSearchParams(search)}`)
  try {
    return (await loader({ context, params, url } as never)) as never
  } finally {
    await scope.end(true)
  }
}
