import { sql } from 'kysely'
import type { FollowUpOutcome } from '#domain/case-course/follow-up.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EpisodesTables } from './tables.ts'

/** Writes where the open case stands from a day on. */
export async function moveCase(
  trx: Trx,
  to: {
    status: 'open' | 'paused'
    phase: string
    since: string
    wakeUpOn: string | null
    reason: string
  },
): Promise<void> {
  await sql`select gate.move_case(${to.status}, ${to.phase}, ${to.since}::date, ${to.wakeUpOn}::date, ${to.reason})`.execute(
    trx,
  )
}

/** Closes the open case; what the statistics keep is frozen with it. */
export async function closeCaseNow(
  trx: Trx,
  closing: { on: string; reason: string; local: string; words: string; followUpOn: string | null },
): Promise<void> {
  await sql`select gate.close_case(${closing.on}::date, ${closing.reason}, ${closing.local}, ${closing.words}, ${closing.followUpOn}::date)`.execute(
    trx,
  )
}

/** Takes a closed case up again; null where the caller may not or it is not closed any more. */
export async function reopenCaseNow(
  trx: Trx,
  on: string,
  reason: string,
): Promise<{ planId: string; personId: string } | null> {
  const { rows } = await sql<{ planId: string; personId: string }>`
    select plan_id as "planId", person_id as "personId" from gate.reopen_case(${on}::date, ${reason})`.execute(
    trx,
  )
  return rows[0] ?? null
}

/** Keeps how it went on after the last closing; once per episode. */
export async function noteFollowUpNow(
  trx: Trx,
  said: { on: string; outcome: FollowUpOutcome; words: string },
): Promise<'done' | 'forbidden' | 'not_closed' | 'noted'> {
  const { rows } = await sql<{ answer: 'done' | 'forbidden' | 'not_closed' | 'noted' }>`
    select gate.note_follow_up(${said.on}::date, ${said.outcome}, ${said.words}) as answer`.execute(trx)
  return rows[0]!.answer
}

/** Keeps a look back at the plan. */
export async function insertReview(
  trx: Trx,
  entered: Entered,
  of: { caseId: string; episodeId: string },
  review: { heldOn: string; withClient: boolean; words: string; nextOn: string | null },
): Promise<string> {
  const id = crypto.randomUUID()
  await tablesOf<EpisodesTables>(trx)
    .insertInto('case_review')
    .values({
      site_id: entered.siteId,
      id,
      case_id: of.caseId,
      episode_id: of.episodeId,
      held_on: review.heldOn,
      with_client: review.withClient,
      words: review.words,
      next_on: review.nextOn,
      recorded_by: entered.membershipId,
    })
    .execute()
  return id
}
