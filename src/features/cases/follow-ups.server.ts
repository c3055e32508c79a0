import type { PersonAssessed, TitleRecorded } from '#domain/kernel/events/person-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem, refreshCaseList } from '#platform/db/open-case.server.ts'

/** Brings the lists of everybody who may open the case up to date. */
export const keepCaseLists = ({ trx }: CommandScope): Promise<void> => refreshCaseList(trx)

/** A title that ends is due on its last day. */
export const keepTitleDue = ({ trx }: CommandScope, event: TitleRecorded): Promise<void> =>
  putWorkItem(trx, 'title_expires', event.subjectId, event.until)

/** A person is assessed anew on the day the site's concept says; without rights on the plan nobody is reminded. */
export const keepReassessmentDue = async (
  { trx, openCase }: CommandScope,
  event: PersonAssessed,
): Promise<void> => {
  if (openCase?.writeCategories.includes('plan'))
    await putWorkItem(trx, 'reassessment', event.subjectId, event.due)
}
