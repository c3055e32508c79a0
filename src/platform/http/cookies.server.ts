import { createHash } from 'node:crypto'

const prefix = (secure: boolean) => (secure ? '__Host-' : '')
const attributes = (secure: boolean) => `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** Value of a cookie in the request's header, or null. */
export function readCookie(header: string | null, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim())
  }
  return null
}

const sessionName = (secure: boolean) => `${prefix(secure)}nahtlos`

/** Hash of the session's token: what is stored is useless to whoever reads the database. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Token hash of the request's session cookie, or null. */
export function sessionOf(request: Request, secure: boolean): Buffer | null {
  const token = readCookie(request.headers.get('cookie'), sessionName(secure))
  return token ? hashToken(token) : null
}

/** Set-Cookie line that carries a new session's token. */
export const sessionCookie = (token: string, secure: boolean): string =>
  `${sessionName(secure)}=${token}; ${attributes(secure)}`

/** Set-Cookie line that takes the session away. */
export const noSessionCookie = (secure: boolean): string =>
  `${sessionName(secure)}=; Max-Age=0; ${attributes(secure)}`

export type FlashNote = { kind: 'success' | 'info' | 'danger'; text: string }

const flashName = (secure: boolean) => `${prefix(secure)}meldung`

/** Set-Cookie line with a sentence for the next page; it holds no names. */
export const flashCookie = (note: FlashNote, secure: boolean): string =>
  `${flashName(secure)}=${encodeURIComponent(JSON.stringify(note))}; Max-Age=60; ${attributes(secure)}`

/** Set-Cookie line that takes a shown sentence away. */
export const noFlashCookie = (secure: boolean): string =>
  `${flashName(secure)}=; Max-Age=0; ${attributes(secure)}`

/** The sentence left by the page before, or null where there is none or it is not ours. */
export function flashOf(request: Request, secure: boolean): FlashNote | null {
  const text = readCookie(request.headers.get('cookie'), flashName(secure))
  if (!text) return null
  try {
    const note = JSON.parse(text) as Partial<FlashNote>
    if (typeof note.text !== 'string' || !['success', 'info', 'danger'].includes(String(note.kind)))
      return null
    return { kind: note.kind!, text: note.text.slice(0, 300) }
  } catch {
    return null
  }
}
