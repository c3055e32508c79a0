import type { Entered } from '#platform/db/in-site.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { personLabels } from '#features/cases/index.ts'
import type { PresentedChain } from '../components/chain-list.tsx'
import { chainsOfPlan } from '../data/chain-reader.server.ts'
import { planOfCase } from '../data/step-reader.server.ts'
import { chainTemplates } from '../data/template-reader.server.ts'
import type { PlanNotice } from '../plan-notices.server.ts'
import { worded } from '../present/worded.ts'
import { chainProposals } from './chain-proposals.server.ts'
import { proposalNotices } from './proposal-notices.ts'

/** What the page of the plan says of its running chains. */
export type ChainsOnPlan = {
  chains: PresentedChain[]
  /** new versions, only for who may take them over */
  notices: PlanNotice[]
  titleOf: (chainRunId: string) => string | undefined
}

/** Reads what there is to say about the chains that run in the plan of the open case. */
export async function chainsOnPlan(
  trx: Trx,
  entered: Entered,
  openCase: OpenCase,
  mayWrite: boolean,
): Promise<ChainsOnPlan> {
  const plan = await planOfCase(trx, entered, openCase.caseId)
  const runs = plan ? await chainsOfPlan(trx, entered, openCase.caseId, plan.id) : []
  const [templates, person, proposals] = await Promise.all([
    chainTemplates(trx),
    personLabels(trx, entered, runs),
    mayWrite ? chainProposals(trx, entered, openCase.caseId) : [],
  ])
  const titles = new Map(templates.map(({ code, title }) => [code, worded(title)]))
  const titleOfRun = new Map(runs.map(({ id, code }) => [id, titles.get(code)]))
  return {
    chains: runs.map(({ ref, code, personId, version, startedOn, keptAgainst, keptReason }) => ({
      ref,
      title: titles.get(code) ?? '',
      person: person(personId),
      version,
      startedOn,
      kept: keptAgainst === null ? null : { against: keptAgainst, reason: keptReason },
    })),
    notices: proposalNotices(openCase.ref, proposals, person),
    titleOf: (chainRunId) => titleOfRun.get(chainRunId),
  }
}
