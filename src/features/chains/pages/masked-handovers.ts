import { agencyHandovers } from '#domain/chain/agency-handovers.ts'
import { maskCounts } from '#domain/chain/masking.ts'
import { finishedSteps } from '#domain/chain/step-columns.ts'
import { today } from '#platform/clock.server.ts'
import { csvAnswer, csvOf } from '#platform/export/csv.server.ts'
import { writeAudit } from '#platform/db/records.server.ts'
import { definePage } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { stepColumns } from '../data/step-columns.server.ts'
import type { Route } from './+types/masked-handovers'

export const handle = definePage({
  access: { roles: ['coordinator'], recorded: 'chains.analysed; list.exported with the number of lines' },
  title: m.chains_handovers,
})

const everything = { notion: 'chain', from: null, until: null, targetGroup: null, statusClass: null } as const

/**
 * The hand-overs of the whole site as a file that may leave the coordination: small numbers and their neighbours are
 * left out, and no filter is applied, because two filtered tables could be subtracted from each other.
 */
export const loader = page(handle.access, async (scope, _args: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const handovers = agencyHandovers(finishedSteps(await stepColumns(scope, everything)))
  const agency = await labelsOf('agency_kinds')
  const masked = maskCounts(handovers)
  await writeAudit(trx, entered.siteId, {
    action: 'list.exported',
    part: 'handovers.masked',
    detail: { lines: masked.length },
  })
  const rows = masked.map(({ from, to, count }, at) => [
    agency(from),
    agency(to),
    count ?? m.chains_masked(),
    count === null ? m.chains_masked() : handovers[at]!.medianDays,
  ])
  const header = [m.chains_from(), m.chains_to(), m.chains_count(), m.chains_waiting()]
  return csvAnswer(`uebergaben-${today().toString()}.csv`, csvOf(header, rows))
})
