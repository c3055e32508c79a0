import { type ChainTemplate, orderWithout, type TemplateStep } from '../chain-template.ts'
import { isOpenStep } from '../step-state.ts'
import { beforeInChain, type RunningChain, type RunStep } from './running-chain.ts'
import {
  documentsAfter,
  type Part,
  parts,
  partsInCase,
  partsInTemplate,
  samePart,
  type StepParts,
} from './step-parts.ts'

/**
 * One difference between a chain in a case and a new version of its template. `byHand`: the case has it otherwise than
 * the template said, so taking it over would undo what somebody decided.
 */
export type TemplateDifference = { byHand: boolean } & (
  | { kind: 'added'; step: TemplateStep }
  | { kind: 'dropped'; step: RunStep }
  | { kind: 'changed'; part: Part; step: RunStep; now: StepParts; wanted: StepParts }
)

/** Name of a difference within its proposal; a form sends it back. */
export const differenceName = (one: TemplateDifference): string =>
  `${one.kind === 'changed' ? one.part : one.kind}.${one.step.key}`

/** Steps the case does without on purpose: they stood in the version it goes by, and were not taken. */
export function leftOutOnPurpose(from: ChainTemplate, run: RunningChain): Set<string> {
  const taken = new Set(run.steps.map(({ key }) => key))
  return new Set(from.steps.map(({ key }) => key).filter((key) => !taken.has(key)))
}

/**
 * What a new version of a template proposes to a running chain. Steps that are over or under way are not touched, what
 * was left out on purpose stays left out, and what only the case has otherwise is no difference. A chain of which all is
 * over runs no more.
 * @param from the version the chain goes by
 * @param to the newest version
 */
export function templateDifferences(
  from: ChainTemplate,
  to: ChainTemplate,
  run: RunningChain,
): TemplateDifference[] {
  const isRunning = run.steps.some(({ status }) => isOpenStep(status))
  if (from.version >= to.version || !isRunning) return []
  const leftOut = leftOutOnPurpose(from, run)
  const [had, wanted] = [from, to].map((version) => {
    const order = orderWithout(version.steps, leftOut)
    return new Map(version.steps.map((step) => [step.key, partsInTemplate(step, order, run.startedOn)]))
  }) as [Map<string, StepParts>, Map<string, StepParts>]
  const taken = new Set(run.steps.map(({ key }) => key))
  const planned = run.steps.filter(({ status }) => status === 'planned')
  return [
    ...to.steps
      .filter(({ key }) => !taken.has(key) && !leftOut.has(key))
      .map((step) => ({ kind: 'added', step, byHand: false }) as const),
    ...planned.flatMap((step) => changedParts(step, run, had.get(step.key), wanted)),
    ...planned
      .filter(({ key }) => had.has(key) && !wanted.has(key))
      .map((step) => ({ kind: 'dropped', step, byHand: differs(step, run, had.get(step.key)!) }) as const),
  ]
}

/** Whether a step stands in the case otherwise than its template said; a day without a rule is the case's own anyway. */
function differs(step: RunStep, run: RunningChain, expected: StepParts): boolean {
  const now = partsInCase(step, run)
  return parts.some(
    (part) => !(part === 'last_day' && expected.last_day === null) && !samePart(part, now, expected),
  )
}

function changedParts(
  step: RunStep,
  run: RunningChain,
  before: StepParts | undefined,
  versions: ReadonlyMap<string, StepParts>,
): TemplateDifference[] {
  const template = versions.get(step.key)
  if (!template) return []
  const now = partsInCase(step, run)
  const wanted: StepParts = {
    ...template,
    documents: documentsAfter(step, before?.documents ?? now.documents, template.documents),
    after: [...template.after, ...beforeThatStay(step.key, run, versions)],
  }
  return parts
    .filter((part) => !(before && samePart(part, before, template)) && !samePart(part, now, wanted))
    .map((part) => ({
      kind: 'changed',
      part,
      step,
      now,
      wanted,
      // Documents the case asks for itself stay in any case, so that nothing of it is undone.
      byHand: part !== 'documents' && !(before && samePart(part, now, before)),
    }))
}

/** Steps that the new version does not know, but which are over or under way: what waits for them goes on waiting. */
function beforeThatStay(key: string, run: RunningChain, versions: ReadonlyMap<string, StepParts>): string[] {
  const untouched = new Set(
    run.steps
      .filter(({ status, key: own }) => status !== 'planned' && !versions.has(own))
      .map((one) => one.key),
  )
  return beforeInChain(run, key).filter((before) => untouched.has(before))
}
