import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { AssessmentTables } from './tables.ts'

/** That a form was gone through with a person, and when. */
export type FormReply = { form: string; personId: string; answeredOn: string }

/** All replies of the open case, the newest first. */
export const repliesOfCase = (trx: Trx, entered: Entered, caseId: string): Promise<FormReply[]> =>
  tablesOf<AssessmentTables>(trx)
    .selectFrom('form_reply')
    .select(['form_code as form', 'person_id as personId', 'answered_on as answeredOn'])
    .where('site_id', '=', entered.siteId)
    .where('case_id', '=', caseId)
    .orderBy('answered_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Notes that a form was gone through. */
export async function insertReply(
  trx: Trx,
  entered: Entered,
  reply: FormReply & { caseId: string; conceptVersionId: string },
): Promise<string> {
  const { id } = await tablesOf<AssessmentTables>(trx)
    .insertInto('form_reply')
    .values({
      site_id: entered.siteId,
      case_id: reply.caseId,
      person_id: reply.personId,
      form_code: reply.form,
      concept_version_id: reply.conceptVersionId,
      answered_on: reply.answeredOn,
      recorded_by: entered.membershipId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
