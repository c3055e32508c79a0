import { sql } from 'kysely'
import type { FourEyesDeed } from '#domain/concept/concept.ts'
import type { Category } from '#domain/kernel/categories.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { ApprovalTables, RequestState } from './tables.ts'

/** A request to a second person, with what was entered for the deed. */
export type ApprovalRequest = {
  ref: string
  deed: FourEyesDeed
  content: Record<string, unknown>
  authorId: string
  approverId: string
  state: RequestState
  askedAt: Date
  answer: string
}

/** The requests of the open case, the latest first. */
export const requestsOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<ApprovalRequest[]> =>
  tablesOf<ApprovalTables>(trx)
    .selectFrom('approval_request')
    .select([
      'ref',
      'deed',
      'content',
      'author_id as authorId',
      'approver_id as approverId',
      'state',
      'asked_at as askedAt',
      'answer',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .execute()

/** What the database answers to a deed about a request. */
export type RequestAnswer = 'done' | 'forbidden' | 'unknown' | 'running' | 'answered' | 'author_gone'
type Answered = { answer: RequestAnswer }

/** Who may be asked: case managers of the caller's organisation who are another human. */
export async function possibleApprovers(trx: Trx): Promise<{ ref: string; title: string }[]> {
  return (
    await sql<{ ref: string; title: string }>`select ref, title from gate.possible_approvers()`.execute(trx)
  ).rows
}

/** Stores a request about the open case and lets the asked member read its plan. */
export async function storeRequest(
  trx: Trx,
  request: { deed: FourEyesDeed; content: Record<string, unknown>; approver: string },
): Promise<RequestAnswer> {
  const { rows } = await sql<Answered>`
    select gate.ask_approval(${request.deed}, ${JSON.stringify(request.content)}::jsonb, ${request.approver}::uuid) as answer`.execute(
    trx,
  )
  return rows[0]!.answer
}

/** Agrees to a request; from then on the case stands open in this transaction as it does for who asked. */
export async function approveNow(
  trx: Trx,
  ref: string,
): Promise<{ answer: RequestAnswer; categories: Category[]; writeCategories: Category[] }> {
  const { rows } = await sql<{ answer: RequestAnswer; categories: Category[]; writeCategories: Category[] }>`
    select answer, categories, write_categories as "writeCategories" from gate.approve_request(${ref}::uuid)`.execute(
    trx,
  )
  return rows[0]!
}

/** Gives a request back with a reason. */
export async function returnNow(trx: Trx, ref: string, reason: string): Promise<RequestAnswer> {
  const { rows } = await sql<Answered>`select gate.return_request(${ref}::uuid, ${reason}) as answer`.execute(
    trx,
  )
  return rows[0]!.answer
}

/** Takes a request back. */
export async function withdrawNow(trx: Trx, ref: string): Promise<RequestAnswer> {
  const { rows } = await sql<Answered>`select gate.withdraw_request(${ref}::uuid) as answer`.execute(trx)
  return rows[0]!.answer
}

/** Does something and undoes it again: the answer says whether it could be done. */
export async function rehearsed<Answer>(trx: Trx, work: () => Promise<Answer>): Promise<Answer> {
  await sql`savepoint rehearsal`.execute(trx)
  const answer = await work()
  await sql`rollback to savepoint rehearsal`.execute(trx)
  return answer
}
