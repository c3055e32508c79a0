import type { Refusal, Result } from '#domain/kernel/result.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { labelsOf } from '#features/reference/index.ts'
import { type ChainRun, chainsOfPlan } from '../data/chain-reader.server.ts'
import { holdPlan } from '../data/step-order.server.ts'
import { planOfCase } from '../data/step-reader.server.ts'
import { type ChainProposal, chainProposals } from './chain-proposals.server.ts'
import { proposalRows, seenRows } from './difference-rows.ts'
import { proposalConflict, type Seen } from './proposal-conflict.ts'

/** A chain of the plan of the open case by its outside reference. */
export async function findChain(
  trx: Trx,
  entered: Entered,
  caseId: string,
  ref: string,
): Promise<(ChainRun & { planId: string }) | undefined> {
  const plan = await planOfCase(trx, entered, caseId)
  const chain = plan && (await chainsOfPlan(trx, entered, caseId, plan.id)).find((one) => one.ref === ref)
  return chain && { ...chain, planId: plan.id }
}

/**
 * The proposal a form was about, with the plan held until the end of the transaction. Refused where it is no longer the
 * one the form showed.
 */
export async function proposalAsSeen(
  { trx, entered, caseId }: { trx: Trx; entered: Entered; caseId: string },
  chainRef: string,
  seen: Seen,
): Promise<Result<ChainProposal, Refusal>> {
  const chain = await findChain(trx, entered, caseId, chainRef)
  if (!chain) return refuse({ kind: 'unseen' })
  await holdPlan(trx, entered, chain.planId)
  const proposal = (await chainProposals(trx, entered, caseId)).find((one) => one.chain.id === chain.id)
  const agency = await labelsOf('agency_kinds')
  const conflict = proposalConflict(
    seen,
    proposal
      ? {
          from: proposal.from.version,
          to: proposal.to.version,
          rows: seenRows(proposalRows(proposal, agency)),
        }
      : null,
  )
  return conflict ? refuse(conflict) : ok(proposal!)
}
