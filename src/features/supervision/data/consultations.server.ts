import { sql } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { SupervisionTables } from './tables.ts'

/** Consultations about the open case, the latest first. */
export const consultationsOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<SupervisionTables>(trx)
    .selectFrom('consultation')
    .select([
      'ref',
      'member_id as memberId',
      'invited',
      'question',
      'state',
      'categories',
      'valid_until as validUntil',
      'asked_at as askedAt',
      'answer',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .execute()

/** What the caller asked or was invited to; `caseRef` only while the case may be opened. */
export type MyConsultation = {
  ref: string
  pseudonymKey: string
  caseRef: string | null
  question: string
  state: 'asked' | 'given' | 'declined' | 'ended'
  validUntil: string | null
  answer: string
}

/** The caller's own consultations, the latest first. */
export async function myConsultations(trx: Trx): Promise<MyConsultation[]> {
  const { rows } = await sql<MyConsultation>`
    select ref, pseudonym_key as "pseudonymKey", case_ref as "caseRef", question, state, valid_until as "validUntil", answer
    from gate.my_consultations()`.execute(trx)
  return rows
}

/** What the database answers to a deed about a consultation. */
export type ConsultationAnswer = 'done' | 'role' | 'forbidden' | 'unknown' | 'running' | 'answered'

type Answered = { answer: ConsultationAnswer }

/** Asks about a case known by its pseudonym. */
export async function askConsultation(
  trx: Trx,
  pseudonymKey: string,
  question: string,
): Promise<ConsultationAnswer> {
  const { rows } = await sql<Answered>`
    select gate.ask_consultation(${pseudonymKey}::uuid, ${question}) as answer`.execute(trx)
  return rows[0]!.answer
}

/** Lets a member of supervision or coordination into the open case until the end of a day. */
export async function inviteToConsult(
  trx: Trx,
  wish: { member: string; question: string; categories: readonly string[]; until: string },
): Promise<ConsultationAnswer> {
  const { rows } = await sql<Answered>`
    select gate.invite_to_consult(${wish.member}::uuid, ${wish.question}, ${wish.categories}::text[], ${wish.until}::date) as answer`.execute(
    trx,
  )
  return rows[0]!.answer
}

/** Answers a wish about the open case. */
export async function answerConsultation(
  trx: Trx,
  given: {
    ref: string
    agreed: boolean
    answer: string
    categories: readonly string[]
    until: string | null
  },
): Promise<ConsultationAnswer> {
  const { rows } = await sql<Answered>`
    select gate.answer_consultation(${given.ref}::uuid, ${given.agreed}, ${given.answer}, ${given.categories}::text[], ${given.until}::date) as answer`.execute(
    trx,
  )
  return rows[0]!.answer
}

/** Ends a running consultation about the open case. */
export async function endConsultationNow(trx: Trx, ref: string): Promise<ConsultationAnswer> {
  const { rows } = await sql<Answered>`select gate.end_consultation(${ref}::uuid) as answer`.execute(trx)
  return rows[0]!.answer
}

/** Load of a unit in one phase: open cases, those with overdue steps, those without a change, and full-time posts. */
export type UnitLoad = {
  unitName: string
  phase: string
  cases: number
  overdue: number
  still: number
  fte: string | null
}

/** Load of the units the caller may see, by phase; the counting is logged. */
export async function unitLoad(trx: Trx, stillDays: number): Promise<UnitLoad[]> {
  const { rows } = await sql<UnitLoad>`
    select unit_name as "unitName", phase, cases, overdue, still, fte::text from pseudonym.unit_load(${stillDays})`.execute(
    trx,
  )
  return rows
}
