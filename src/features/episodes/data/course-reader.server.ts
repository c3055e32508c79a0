import type { CaseStanding } from '#domain/case-course/case-moves.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EpisodesTables } from './tables.ts'

/** All changes of the open case, the latest first. */
export const courseOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<EpisodesTables>(trx)
    .selectFrom('case_course')
    .select([
      'id',
      'episode_id as episodeId',
      'status',
      'phase',
      'since',
      'wake_up_on as wakeUpOn',
      'reason',
      'recorded_by as recordedBy',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('since', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export type CourseRow = Awaited<ReturnType<typeof courseOfCase>>[number]

/** Where the open case stands and since when; a case always has a row from its beginning. */
export async function standingOfCase(
  trx: Trx,
  entered: Entered,
  caseId: string,
): Promise<CaseStanding & { wakeUpOn: string | null; episodeId: string }> {
  const [now] = await courseOfCase(trx, entered, caseId)
  if (!now) throw new Error('a case has no course')
  return now
}

/** Reviews of the open case, the latest first. */
export const reviewsOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<EpisodesTables>(trx)
    .selectFrom('case_review')
    .select([
      'id',
      'held_on as heldOn',
      'with_client as withClient',
      'words',
      'next_on as nextOn',
      'recorded_by as recordedBy',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** What was asked after closings of the open case, the latest first. */
export const followUpsOfCase = (trx: Trx, entered: Entered, caseId: string) =>
  tablesOf<EpisodesTables>(trx)
    .selectFrom('case_follow_up')
    .select([
      'id',
      'episode_id as episodeId',
      'asked_on as askedOn',
      'outcome',
      'words',
      'recorded_by as recordedBy',
    ])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
