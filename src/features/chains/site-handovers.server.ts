import { type AgencyHandover, agencyHandovers } from '#domain/chain/agency-handovers.ts'
import { finishedSteps } from '#domain/chain/step-columns.ts'
import type { Trx } from '#platform/db/tables.ts'
import { stepsByRow } from './data/step-columns.server.ts'

const everything = { notion: 'chain', from: null, until: null, targetGroup: null, statusClass: null } as const
const millisecondsPerDay = 86_400_000

/**
 * All hand-overs between kinds of agencies in the caller's site, exact. One log entry per analysis.
 * @param until YYYY-MM-DD, the last day of steps that count
 */
export async function siteHandovers(trx: Trx, until: string): Promise<AgencyHandover[]> {
  const last = Date.parse(until) / millisecondsPerDay
  const steps = finishedSteps(await stepsByRow(trx, everything))
  return agencyHandovers(steps.filter(({ day }) => day <= last))
}
