import { data, type MiddlewareFunction } from 'react-router'
import { isDatabaseAway } from '../db/database-away.ts'
import { noFlashCookie, readCookie } from './cookies.server.ts'
import { requestScope, type RequestScope } from './request-context.server.ts'

const showsFlash = (response: Response) =>
  response.status < 300 && (response.headers.get('content-type') ?? '').includes('html')

/** Keeps what the request wrote. Throws the answer 503 where the database went away before it was kept. */
async function keep(scope: RequestScope): Promise<void> {
  try {
    await scope.end(true)
  } catch (error) {
    if (isDatabaseAway(error)) throw data({ requestId: scope.facts.requestId }, { status: 503 })
    throw error
  }
}

/**
 * Ends the transaction of the request after its answer was made: kept unless the program failed (a refusal must
 * leave its entry in the log). Takes the sentence of the page before away once it was shown.
 */
export const scopeMiddleware: MiddlewareFunction<Response> = async ({ context, request }, next) => {
  const scope = context.get(requestScope)
  try {
    const response = await next()
    if (response.status < 500) await keep(scope)
    else await scope.end(false)
    const flash = readCookie(request.headers.get('cookie'), `${scope.facts.secure ? '__Host-' : ''}meldung`)
    const isData = new URL(request.url).pathname.endsWith('.data') && request.method === 'GET'
    if (flash && (showsFlash(response) || isData))
      response.headers.append('set-cookie', noFlashCookie(scope.facts.secure))
    return response
  } catch (error) {
    await scope.end(false)
    throw error
  }
}
