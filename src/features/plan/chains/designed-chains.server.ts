import { type ChainTemplate, templateOrder } from '#domain/plan/chain-template.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'
import type { Trx } from '#platform/db/tables.ts'
import { chainTemplates } from '../data/template-reader.server.ts'
import { worded } from '../present/worded.ts'

/** A designed chain as an analysis puts it beside the discovered one; its order is by the codes of the steps. */
export type DesignedChain = {
  title: string
  targetGroup: string
  steps: { stepCode: string; title: string; agency: string }[]
  order: StepOrder[]
}

/** The designed chain for a target group, in its newest version; undefined where there is none. */
export async function designedChain(
  trx: Trx,
  targetGroup: string | null,
): Promise<DesignedChain | undefined> {
  const template = (await chainTemplates(trx)).find((one) => one.targetGroup === targetGroup)
  return template && designed(template)
}

function designed({ title, targetGroup, steps }: ChainTemplate): DesignedChain {
  const codeOf = new Map(steps.map((step) => [step.key, step.stepCode]))
  return {
    title: worded(title),
    targetGroup,
    steps: steps.map((step) => ({ stepCode: step.stepCode, title: worded(step.title), agency: step.agency })),
    order: templateOrder(steps).map(({ before, after }) => ({
      before: codeOf.get(before)!,
      after: codeOf.get(after)!,
    })),
  }
}
