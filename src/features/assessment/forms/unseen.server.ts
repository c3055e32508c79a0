import { data } from 'react-router'
import type { PageScope } from '#platform/http/request-context.server.ts'

/** Answers 404 for something the case does not have, and leaves the entry of the refusal. */
export async function unseen({ trx, scope }: PageScope) {
  await scope.refuse(trx, 'unseen')
  return data(null, { status: 404 })
}
