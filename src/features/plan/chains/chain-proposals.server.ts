import { type ChainTemplate, templateProblems } from '#domain/plan/chain-template.ts'
import type { RunningChain } from '#domain/plan/running-chains/running-chain.ts'
import {
  type TemplateDifference,
  templateDifferences,
} from '#domain/plan/running-chains/template-difference.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { type ChainRun, chainsOfPlan } from '../data/chain-reader.server.ts'
import { documentsOfCase, type StepDocument } from '../data/step-documents.server.ts'
import { orderOfCase } from '../data/step-order.server.ts'
import { planOfCase, type Step, stepsOfCase } from '../data/step-reader.server.ts'
import { chainTemplates, findTemplate } from '../data/template-reader.server.ts'

/** What a newer version of its template proposes to a running chain, with all it was computed from. */
export type ChainProposal = {
  chain: ChainRun
  planId: string
  from: ChainTemplate
  to: ChainTemplate
  run: RunningChain
  differences: TemplateDifference[]
  /** all steps of the case, and their order by ids */
  steps: Step[]
  order: StepOrder[]
}

/** The running chains of the plan of the open case for which a newer version of their template changes something. */
export async function chainProposals(trx: Trx, entered: Entered, caseId: string): Promise<ChainProposal[]> {
  const plan = await planOfCase(trx, entered, caseId)
  if (!plan) return []
  const sound = (await chainTemplates(trx)).filter((template) => templateProblems(template).length === 0)
  const newest = new Map(sound.map((template) => [template.code, template]))
  const chains = (await chainsOfPlan(trx, entered, caseId, plan.id)).filter(
    ({ code, version }) => (newest.get(code)?.version ?? 0) > version,
  )
  if (chains.length === 0) return []
  const [steps, order, documents] = await Promise.all([
    stepsOfCase(trx, entered, caseId),
    orderOfCase(trx, entered, caseId),
    documentsOfCase(trx, entered, caseId),
  ])
  const proposals = await Promise.all(
    chains.map(async (chain): Promise<ChainProposal | null> => {
      const [from, to] = [await findTemplate(trx, chain.code, chain.version), newest.get(chain.code)!]
      const run = runningChain(chain, { steps, order, documents })
      const differences = from ? templateDifferences(from, to, run) : []
      return from && differences.length > 0
        ? { chain, planId: plan.id, from, to, run, differences, steps, order }
        : null
    }),
  )
  return proposals.filter((one) => one !== null)
}

/** A proposal that the case manager has not answered yet. */
export const isUnanswered = ({ chain, to }: ChainProposal): boolean => chain.keptAgainst !== to.version

/** The steps of a chain by their keys in its template. */
export const stepsByKey = (steps: readonly Step[], chainId: string): Map<string, Step> =>
  new Map(
    steps.flatMap((step) =>
      step.chainRunId === chainId && step.templateStep ? [[step.templateStep, step] as const] : [],
    ),
  )

function runningChain(
  chain: ChainRun,
  plan: { steps: Step[]; order: StepOrder[]; documents: StepDocument[] },
): RunningChain {
  const own = stepsByKey(plan.steps, chain.id)
  const nameOf = new Map([...own].map(([key, step]) => [step.id, key]))
  const named = (id: string) => nameOf.get(id) ?? id
  return {
    startedOn: chain.startedOn,
    steps: [...own].map(([key, step]) => ({
      key,
      status: step.status,
      title: step.title,
      agency: step.agencyKind,
      expectedDays: step.expectedDays,
      due: step.due,
      documents: plan.documents
        .filter(({ stepId }) => stepId === step.id)
        .map(({ title, inHandOn }) => ({ title, inHand: inHandOn !== null })),
    })),
    order: plan.order.map(({ before, after }) => ({ before: named(before), after: named(after) })),
  }
}
