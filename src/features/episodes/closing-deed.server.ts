import { z } from 'zod'
import { decideClosing } from '#domain/case-course/case-moves.ts'
import { dueAfter } from '#domain/case-course/follow-up.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Done } from '#platform/command-types.ts'
import { today } from '#platform/clock.server.ts'
import { choice, code, date, requiredText } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import type { ApprovableDeed, DeedScope } from '#features/approvals/index.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { openStepsOfCase, type Settlement, settlements, settleSteps } from '#features/plan/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { obstaclesOf } from './closing-guards.server.ts'
import { standingOfCase } from './data/course-reader.server.ts'
import { closeCaseNow } from './data/course-writer.server.ts'
import { moveRefusal } from './move-problems.ts'

/** Fields of a form that say what becomes of a step begin like this. */
export const stepPrefix = 'step.'

/** What a form says of a closing. */
export const closingFields = {
  on: date('not_future'),
  reason: code(),
  words: requiredText(2000),
  /** what becomes of the steps that are still open: `step.` and their reference */
  steps: z
    .record(z.string().startsWith(stepPrefix), choice(settlements), { error: () => m.platform_choose() })
    .default({}),
}
const closing = z.object(closingFields)
export type ClosingForm = z.output<typeof closing>

/** Closes the open case with its reason; everything that stands in the way is named at once. */
export async function performClosing(
  { trx, entered, openCase }: DeedScope,
  form: ClosingForm,
): Promise<Result<Done, Refusal>> {
  const { caseId } = openCase
  const standing = await standingOfCase(trx, entered, caseId)
  const decided = decideClosing(standing, form.on, today().toString())
  if (!decided.ok)
    return refuse(moveRefusal(decided.refusal, { day: 'on', reason: 'reason' }, openCase.version))
  const concept = await conceptOfCase(trx, entered, openCase)
  // A word of the site is kept with the core term it stands for.
  const reason = concept.coreOf('closing_reasons', form.reason)
  if (!reason) return refuse({ kind: 'invalid', fields: { reason: m.platform_choose() } })
  const ends = new Map<string, Settlement>(
    Object.entries(form.steps).map(([name, end]) => [name.slice(stepPrefix.length), end]),
  )
  const events = await settleSteps(trx, entered, caseId, ends, form.on)
  const obstacles = await obstaclesOf(trx, entered, openCase, form.on)
  if (obstacles.length > 0)
    return refuse({
      kind: 'invalid',
      fields: { _form: obstacles.map(({ words }) => words).join(' ') },
    })
  const followUpOn = dueAfter(form.on, concept.content.deadlineDays.follow_up)
  await closeCaseNow(trx, { on: form.on, reason, local: form.reason, words: form.words, followUpOn })
  return ok({
    location: `/faelle/${openCase.ref}/stand`,
    audit: { action: 'case.closed', objectId: caseId, detail: { reason } },
    events: [...events, { kind: 'CaseClosed', caseId, subjectId: caseId }],
  })
}

async function closingFacts({ trx, entered, openCase }: DeedScope, content: Record<string, unknown>) {
  const form = closing.parse(content)
  const concept = await conceptOfCase(trx, entered, openCase)
  const words = { finished: m.episodes_step_finished(), skipped: m.episodes_step_skipped() }
  const steps = (await openStepsOfCase(trx, entered, openCase.caseId)).map(({ ref, title }) => {
    const end = form.steps[`${stepPrefix}${ref}`]
    return { term: m.episodes_open_step({ title }), value: end ? words[end] : m.episodes_step_stays_open() }
  })
  return [
    { term: m.episodes_closed_on(), value: formatDay(form.on, getLocale()) },
    {
      term: m.episodes_closing_reason(),
      value: concept.wordFor(
        'closing_reasons',
        concept.coreOf('closing_reasons', form.reason) ?? '',
        form.reason,
      ),
    },
    { term: m.episodes_closing_words(), value: form.words },
    ...steps,
  ]
}

/** Closing a case as a deed to which a second person may be asked to agree. */
export const closingDeed: ApprovableDeed = {
  title: m.episodes_close,
  form: 'stand/abschliessen',
  facts: closingFacts,
  perform: (scope, content) => performClosing(scope, closing.parse(content)),
}
