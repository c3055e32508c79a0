import { ok, type Result } from '../../kernel/result.ts'
import { type ChainTemplate, orderWithout, type TemplateStep } from '../chain-template.ts'
import { type StepOrder, wouldCycle } from '../step-order.ts'
import { isOpenStep } from '../step-state.ts'
import { beforeInChain, type RunningChain } from './running-chain.ts'
import type { StepParts } from './step-parts.ts'
import { leftOutOnPurpose, type TemplateDifference } from './template-difference.ts'

/** What the chosen differences come to; steps are named by their keys. */
export type TakenOver = {
  add: TemplateStep[]
  drop: string[]
  change: { key: string; set: Partial<Omit<StepParts, 'after'>> }[]
  /** steps that wait for other steps of the chain than before, with all of them */
  waits: { key: string; after: string[] }[]
}

/** Why a choice cannot be taken over. */
export type TakeOverProblem =
  | { kind: 'nothing_chosen' }
  | { kind: 'would_cycle'; step: string }
  | { kind: 'no_open_step' }

/**
 * What becomes of a running chain by the chosen differences. What would wait for an added step that was not chosen
 * waits for what that step would have waited for.
 * @param otherOpenSteps open steps of the case outside of this chain: a case keeps an open step
 */
export function takeOver(
  { from, to, run }: { from: ChainTemplate; to: ChainTemplate; run: RunningChain },
  chosen: readonly TemplateDifference[],
  otherOpenSteps: number,
): Result<TakenOver, TakeOverProblem> {
  if (chosen.length === 0) return { ok: false, refusal: { kind: 'nothing_chosen' } }
  const add = chosen.flatMap((one) => (one.kind === 'added' ? [one.step] : []))
  const drop = chosen.flatMap((one) => (one.kind === 'dropped' ? [one.step.key] : []))
  const present = new Set([...run.steps, ...add].map(({ key }) => key))
  const absent = to.steps.map(({ key }) => key).filter((key) => !present.has(key))
  const order = orderWithout(to.steps, new Set([...absent, ...leftOutOnPurpose(from, run)]))
  const versionKnows = new Set(to.steps.map(({ key }) => key))
  const newAfter = (key: string) => order.filter(({ after }) => after === key).map(({ before }) => before)
  const waits = [
    ...add.map(({ key }) => ({ key, after: newAfter(key) })),
    ...chosen.flatMap((one) => {
      if (one.kind !== 'changed' || one.part !== 'after') return []
      const staying = one.wanted.after.filter((key) => !versionKnows.has(key))
      return [{ key: one.step.key, after: [...newAfter(one.step.key), ...staying] }]
    }),
  ]
  const cycle = closingStep(run, waits)
  if (cycle) return { ok: false, refusal: { kind: 'would_cycle', step: cycle } }
  const openSteps = run.steps.filter(({ status, key }) => isOpenStep(status) && !drop.includes(key)).length
  if (openSteps + add.length + otherOpenSteps === 0) return { ok: false, refusal: { kind: 'no_open_step' } }
  return ok({ add, drop, change: changes(chosen), waits })
}

/** The order of the case after steps of the chain wait for others. */
export function orderAfter(run: RunningChain, waits: TakenOver['waits']): StepOrder[] {
  const replaced = new Set(
    waits.flatMap(({ key }) => beforeInChain(run, key).map((before) => `${before} ${key}`)),
  )
  return [
    ...run.order.filter(({ before, after }) => !replaced.has(`${before} ${after}`)),
    ...waits.flatMap(({ key, after }) => after.map((before) => ({ before, after: key }))),
  ]
}

/** A step that would wait for itself, by whichever steps of the case. */
function closingStep(run: RunningChain, waits: TakenOver['waits']): string | null {
  const order: StepOrder[] = []
  for (const line of orderAfter(run, waits)) {
    if (wouldCycle(order, line)) return line.after
    order.push(line)
  }
  return null
}

function changes(chosen: readonly TemplateDifference[]): TakenOver['change'] {
  const byKey = new Map<string, Partial<Omit<StepParts, 'after'>>>()
  for (const one of chosen) {
    if (one.kind !== 'changed' || one.part === 'after') continue
    byKey.set(one.step.key, { ...byKey.get(one.step.key), [one.part]: one.wanted[one.part] })
  }
  return [...byKey].map(([key, set]) => ({ key, set }))
}
