import fc from 'fast-check'
import { type ChainTemplate, orderWithout, type TemplateStep } from '../chain-template.ts'
import { type StepOrder, wouldCycle } from '../step-order.ts'
import type { RunningChain, RunStep } from './running-chain.ts'
import { partsInTemplate, type StepParts } from './step-parts.ts'
import { orderAfter, type TakenOver } from './take-over.ts'

const worded = (text: string) => ({ de: text, en: text })

/** A step of a template for tests. */
export const templateStep = (key: string, more: Partial<TemplateStep> = {}): TemplateStep => ({
  key,
  stepCode: key,
  agency: 'ABH',
  title: worded(key),
  after: [],
  documents: [],
  targetDays: null,
  ...more,
})

/** A version of a template for tests. */
export const templateOf = (version: number, steps: TemplateStep[]): ChainTemplate => ({
  code: 'chain',
  version,
  title: worded('chain'),
  targetGroup: 'recognised',
  source: 'test',
  firstDay: worded('day'),
  steps,
})

const stepInCase = (step: TemplateStep, order: StepOrder[], startedOn: string): RunStep => {
  const { title, agency, days, last_day, documents } = partsInTemplate(step, order, startedOn)
  const inHand = documents.map((name) => ({ title: name, inHand: false }))
  return {
    key: step.key,
    status: 'planned',
    title,
    agency,
    expectedDays: days,
    due: last_day,
    documents: inHand,
  }
}

/** A chain as it begins from a version, with nothing done yet. */
export function begun(
  template: ChainTemplate,
  leftOut: string[] = [],
  startedOn = '2026-03-10',
): RunningChain {
  const order = orderWithout(template.steps, new Set(leftOut))
  const chosen = template.steps.filter(({ key }) => !leftOut.includes(key))
  return { startedOn, steps: chosen.map((step) => stepInCase(step, order, startedOn)), order }
}

/** The chain after something was taken over; what was dropped is left out. */
export function after(run: RunningChain, taken: TakenOver): RunningChain {
  const order = orderAfter(run, taken.waits)
  const set = new Map(taken.change.map((one) => [one.key, one.set]))
  const changed = run.steps.map((step): RunStep => {
    const { documents, days, last_day, ...same } = set.get(step.key) ?? ({} as Partial<StepParts>)
    return {
      ...step,
      ...same,
      ...(days === undefined ? {} : { expectedDays: days }),
      ...(last_day === undefined ? {} : { due: last_day }),
      ...(documents ? { documents: documents.map((title) => ({ title, inHand: false })) } : {}),
      ...(taken.drop.includes(step.key) ? { status: 'skipped' as const } : {}),
    }
  })
  const added = taken.add.map((step) => stepInCase(step, [], run.startedOn))
  return { ...run, steps: [...changed, ...added], order }
}

const step = fc.record({
  agency: fc.constantFrom('ABH', 'JC'),
  title: fc.constantFrom('one', 'other'),
  targetDays: fc.constantFrom(null, 5),
  documents: fc.subarray(['passport', 'photo', 'lease']),
  rule: fc.constantFrom(null, 'end_of_month' as const, 'plus_months_3' as const),
  after: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']),
})

/** Any version of a template with some of six steps, whose order closes no circle. */
export const anyTemplate = (version: number): fc.Arbitrary<ChainTemplate> =>
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), step, { minKeys: 1 }).map((made) => {
    const keys = Object.keys(made)
    const order: StepOrder[] = []
    for (const key of keys)
      for (const before of made[key]!.after.filter((one) => keys.includes(one)))
        if (!wouldCycle(order, { before, after: key })) order.push({ before, after: key })
    const steps = keys.map((key) => {
      const { agency, title, targetDays, documents, rule } = made[key]!
      return templateStep(key, {
        agency,
        title: worded(title),
        targetDays,
        documents: documents.map(worded),
        after: order.filter((line) => line.after === key).map((line) => line.before),
        ...(rule ? { lastDay: { rule, source: '§ 1' } } : {}),
      })
    })
    return templateOf(version, steps)
  })

/** A version as it reads in the case: open steps by key, and their order. */
export function readable(run: RunningChain) {
  const open = run.steps.filter(({ status }) => status === 'planned')
  const keys = new Set(open.map(({ key }) => key))
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1)
  return {
    steps: open
      .map((one) => ({ ...one, documents: one.documents.map(({ title }) => title).toSorted() }))
      .toSorted(byKey),
    order: run.order
      .filter((line) => keys.has(line.before) && keys.has(line.after))
      .map((line) => `${line.before} ${line.after}`)
      .toSorted(),
  }
}

/** Whether an order closes a circle. */
export const closesCircle = (order: readonly StepOrder[]): boolean =>
  order.some((line, at) => wouldCycle(order.slice(0, at), line))
