import { readCookie } from '#platform/http/cookies.server.ts'

const name = (secure: boolean) => `${secure ? '__Host-' : ''}anmeldung`

/** Set-Cookie line with the sealed ticket between password and code; five minutes. */
export const codeCookie = (ticket: string, secure: boolean): string =>
  `${name(secure)}=${ticket}; Path=/; Max-Age=300; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`

/** The ticket of the request, or an empty text. */
export const codeTicket = (request: Request, secure: boolean): string =>
  readCookie(request.headers.get('cookie'), name(secure)) ?? ''
