import { randomBytes, randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { config } from '../config.server.ts'

/** Request id, content security policy with a nonce, and the other headers of every answer. */
export const securityHeaders =
  (development: boolean): MiddlewareHandler =>
  async (c, next) => {
    const nonce = randomBytes(16).toString('base64')
    c.set('requestId', randomUUID())
    c.set('nonce', nonce)
    await next()
    const policy = [
      "default-src 'self'",
      `script-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
      `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self'${development ? ' ws:' : ''}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]
    const { headers } = c.res
    headers.set('content-security-policy', policy.join('; '))
    headers.set('x-content-type-options', 'nosniff')
    // "no-referrer" would make browsers send "Origin: null" with a form, which is refused.
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    headers.set('x-request-id', c.get('requestId'))
    if (config().PUBLIC_ORIGIN?.startsWith('https:'))
      headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }

/**
 * Refuses changes that come from another site, or that do not say where they come from. Browsers say so in
 * Sec-Fetch-Site; older ones at least send an Origin, which must then be ours.
 */
export const crossSite: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const fetchSite = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const ours = new URL(publicRequest(c.req.raw).url).origin
    const foreign =
      (fetchSite && fetchSite !== 'same-origin' && fetchSite !== 'none') || (origin && origin !== ours)
    if (foreign || (!fetchSite && !origin)) {
      return c.text(
        'Diese Anfrage kommt von einer anderen Website und wurde abgelehnt. / Request from another site refused.',
        403,
      )
    }
  }
  return next()
}

/** Refuses changes that are not sent as a form: pages read nothing else. */
export const formsOnly: MiddlewareHandler = async (c, next) => {
  const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD'
  const kind = c.req.header('content-type') ?? ''
  if (changes && !/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(kind))
    return c.text('Seiten nehmen nur Formulare an. / Pages take forms only.', 415)
  return next()
}

/**
 * Behind a TLS proxy the socket speaks http while the browser's Origin says https. Only PUBLIC_ORIGIN, which is
 * configuration, is believed; never a forwarding header of the request.
 */
export function publicRequest(request: Request): Request {
  const origin = config().PUBLIC_ORIGIN
  if (!origin) return request
  const url = new URL(request.url)
  const wanted = new URL(origin)
  url.protocol = wanted.protocol
  url.hostname = wanted.hostname
  url.port = wanted.port
  const { method, headers, body, signal } = request
  return new Request(url, { method, headers, body, signal, duplex: 'half' } as RequestInit)
}

/** Under which the program is reached from outside, for addresses that go onto paper. */
export const publicOrigin = (request: Request): string =>
  config().PUBLIC_ORIGIN ?? new URL(request.url).origin
