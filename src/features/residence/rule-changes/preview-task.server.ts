import { counted, effectsBetween } from '#domain/residence/rule-effects.ts'
import { today } from '#platform/clock.server.ts'
import { openCaseAsJob } from '#platform/db/job-grants.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { enqueueRun } from '#platform/jobs/job-runs.server.ts'
import { type StepDone, workInSteps } from '#platform/jobs/work-in-steps.server.ts'
import type { KeptEvent } from '#platform/subscriptions.server.ts'
import { choicesOf } from './choices.server.ts'
import { changeOfRun, type RuleChange } from '../data/rule-change-reader.server.ts'
import { noteEffects } from '../data/rule-change-writer.server.ts'
import { watchAt, watchById } from '../data/watch-reader.server.ts'
import { notePreview } from '../data/watch-writer.server.ts'
import { lookAtPathways } from '../watch/look.server.ts'

/** Name of the task and of its runs. */
export const previewTask = 'preview_rule_change'

/** After a change was proposed: a run looks at what it would change. */
export const previewProposedChange = (trx: Trx, siteId: string, event: KeptEvent): Promise<void> =>
  enqueueRun(trx, siteId, previewTask, event.subjectId!)

/**
 * Looks at what a proposed change would change in the cases that are looked at each night, one per step. In each case it
 * stays what would change there; with the change only how often.
 */
export async function previewRuleChange(payload: Record<string, string>): Promise<void> {
  const { site, run } = payload as { site: string; run: string }
  await workInSteps(site, run, async (trx): Promise<StepDone> => {
    const change = await changeOfRun(trx, site, run)
    if (!change) return { done: 0, total: 0, over: 'finished' }
    const { id, total } = await watchAt(trx, change.looked)
    if (id === null) return { done: change.looked, total: change.looked, over: 'finished' }
    await lookUnder(trx, site, id, change)
    const done = change.looked + 1
    return done < total ? { done, total } : { done, total, over: 'finished' }
  })
}

async function lookUnder(trx: Trx, site: string, id: string, change: RuleChange): Promise<void> {
  const looked = change.looked + 1
  const watch = (await openCaseAsJob(trx, id, 'perspektiven')) ? await watchById(trx, site, id) : undefined
  const effects = watch ? await effectsOf(trx, site, change) : []
  if (watch) await notePreview(trx, site, id, { ...watch.previews, [change.ref]: effects })
  await noteEffects(trx, site, change.id, {
    looked,
    affected: change.affected + (effects.length > 0 ? 1 : 0),
    effects: counted(change.effects, effects),
  })
}

/** Compared on the first day of the change: an announced law can do nothing before it. */
async function effectsOf(trx: Trx, siteId: string, { kind, target, value, validFrom }: RuleChange) {
  const now = today().toString()
  const day = validFrom > now ? validFrom : now
  const choices = await choicesOf(trx, { siteId }, day)
  const changed =
    kind === 'setting'
      ? { ...choices, settings: { ...choices.settings, [target]: value } }
      : { ...choices, switches: { ...choices.switches, [target]: value === 1 } }
  const [before, after] = [
    await lookAtPathways(trx, { siteId }, day, choices),
    await lookAtPathways(trx, { siteId }, day, changed),
  ]
  return effectsBetween(before, after)
}
