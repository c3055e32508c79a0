import type { RequestFacts } from '#platform/http/request-context.server.ts'
import type { Visitor } from './sign-in.server.ts'

/** Where a sign-in comes from: the network as the server sees it, and the browser's own words about itself. */
export const visitorOf = (request: Request, facts: RequestFacts): Visitor => ({
  network: facts.network,
  device: request.headers.get('user-agent') ?? '',
})
