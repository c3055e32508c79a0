import { data } from 'react-router'
import type { PageScope } from './request-context.server.ts'

const reference = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Finds what an address names by its outside reference. Answers 404 where there is nothing for the caller, and leaves
 * the entry of the refusal.
 */
export async function named<T>(
  { trx, scope }: Pick<PageScope, 'trx' | 'scope'>,
  ref: string | undefined,
  find: (ref: string) => Promise<T | undefined>,
): Promise<T> {
  const found = ref && reference.test(ref) ? await find(ref) : undefined
  if (found === undefined) {
    await scope.refuse(trx, 'unseen')
    throw data(null, { status: 404 })
  }
  return found
}
