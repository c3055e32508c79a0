import { hash } from 'node:crypto'
import type pg from 'pg'

/** Characters of the longest statement that is kept. */
const longest = 4000

/**
 * Lets a connection plan each statement text once instead of at every call: under row security the planning of a
 * short statement takes longer than its work. Statements without parameters stay as they are, and so do long ones:
 * rows in bulk come in ever new lengths, and each would be kept.
 */
export function prepareStatements(client: pg.ClientBase): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  const sendPrepared = (text: unknown, values?: unknown, ...rest: unknown[]) =>
    typeof text === 'string' && Array.isArray(values) && values.length > 0 && text.length < longest
      ? send({ name: hash('sha1', text, 'base64url'), text, values }, ...rest)
      : send(text, values, ...rest)
  client.query = sendPrepared as typeof client.query
}
