import { hash } from 'node:crypto'
import type pg from 'pg'

/**
 * Lets a connection plan each statement text once instead of at every call: under row security the planning of a
 * short statement takes longer than its work. Statements without parameters stay as they are.
 */
export function prepareStatements(client: pg.ClientBase): void {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  const sendPrepared = (text: unknown, values?: unknown, ...rest: unknown[]) =>
    typeof text === 'string' && Array.isArray(values) && values.length > 0
      ? send({ name: hash('sha1', text, 'base64url'), text, values }, ...rest)
      : send(text, values, ...rest)
  client.query = sendPrepared as typeof client.query
}
