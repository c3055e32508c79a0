import { data } from 'react-router'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { labelsOf } from '#features/reference/index.ts'
import { worded } from '../present/worded.ts'
import { findTemplate } from '../data/template-reader.server.ts'
import { chainProposals } from './chain-proposals.server.ts'
import { proposalRows, seenRows } from './difference-rows.ts'
import { findChain } from './find-proposal.server.ts'

/** What the pages about a newer version of a chain show; `rows` is empty where nothing is proposed (any more). */
export async function chainVersionPage(scope: PageScope & { openCase: OpenCase }, chainRef: string) {
  const { trx, entered, openCase } = scope
  const chain = await named(scope, chainRef, (ref) => findChain(trx, entered, openCase.caseId, ref))
  const mayWrite = openCase.writeCategories.includes('plan')
  if (!mayWrite && openCase.status !== 'closed') throw data(null, { status: 403 })
  const proposal = mayWrite
    ? (await chainProposals(trx, entered, openCase.caseId)).find((one) => one.chain.id === chain.id)
    : undefined
  const template = proposal?.to ?? (await findTemplate(trx, chain.code, chain.version))!
  const rows = proposal ? proposalRows(proposal, await labelsOf('agency_kinds')) : []
  return {
    caseRef: openCase.ref,
    formKey: crypto.randomUUID(),
    chain: worded(template.title),
    from: chain.version,
    to: template.version,
    source: template.source,
    kept: chain.keptAgainst === template.version ? chain.keptReason : '',
    rows,
    seen: JSON.stringify(seenRows(rows)),
  }
}
