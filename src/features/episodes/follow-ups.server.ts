import { dueAfter } from '#domain/case-course/follow-up.ts'
import type { CaseMoved, CaseReviewed } from '#domain/kernel/events/case-events.ts'
import type { ContactNoted } from '#domain/kernel/events/note-events.ts'
import type { PlannedPhase } from '#domain/concept/concept.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'
import { conceptOf } from '#features/concept/index.ts'
import { conceptVersionOfCase } from '#features/cases/index.ts'
import { hasMetSince } from '#features/notes/index.ts'
import { episodesOfCase } from './data/episodes-reader.server.ts'

/**
 * What is due because of where a case stands: the usual length of its phase, the first talk of a new case, the first
 * review. A case that rests is not late with its phase; steps, appointments and ends of titles stay due, for a title
 * that ends does not wait for the case.
 */
export async function keepCourseDue({ trx, entered }: CommandScope, event: CaseMoved): Promise<void> {
  const { caseId, since } = event
  const concept = await conceptOf(trx, entered, await conceptVersionOfCase(trx, entered, caseId))
  const { phaseDays, deadlineDays } = concept.content
  const length = event.status === 'open' ? phaseDays[event.phase as PlannedPhase] : null
  await putWorkItem(trx, 'phase_length', caseId, dueAfter(since, length))
  // Whoever went on to another phase has talked.
  const talk = event.begins ? deadlineDays.first_talk : null
  if (event.begins || event.phase !== 'intake')
    await putWorkItem(trx, 'first_talk', caseId, dueAfter(since, talk))
  if (event.begins) await putWorkItem(trx, 'review', caseId, dueAfter(since, deadlineDays.review))
}

/** The next review is due on the day that was named; without one nobody is reminded. */
export const keepReviewDue = ({ trx }: CommandScope, event: CaseReviewed): Promise<void> =>
  putWorkItem(trx, 'review', event.caseId, event.nextOn)

/**
 * Whoever met somebody of the case face to face since the admission has talked. A correction that takes the only such
 * contact away puts the first talk back; whoever does not lead the case cannot tell, for they may not read every note.
 */
export async function keepFirstTalk(
  { trx, entered, openCase }: CommandScope,
  event: ContactNoted,
): Promise<void> {
  const { caseId } = event
  if (!openCase?.writeCategories.includes('plan')) return
  const [episode] = await episodesOfCase(trx, entered, caseId)
  if (!episode) return
  if (event.inPerson && event.on >= episode.openedOn) return putWorkItem(trx, 'first_talk', caseId, null)
  const readsAll = openCase.sourceKinds.some((kind) => kind === 'responsibility' || kind === 'deputy')
  if (!event.corrects || !readsAll || openCase.status !== 'open' || openCase.phase !== 'intake') return
  if (await hasMetSince(trx, entered, caseId, episode.openedOn)) return
  const concept = await conceptOf(trx, entered, await conceptVersionOfCase(trx, entered, caseId))
  await putWorkItem(
    trx,
    'first_talk',
    caseId,
    dueAfter(episode.openedOn, concept.content.deadlineDays.first_talk),
  )
}
