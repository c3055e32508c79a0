import { strictEqual } from 'node:assert'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withClient } from '../../server/database/initialise.ts'
import { loadChains, stepsPerChain } from '../chain-site.ts'
import { compare, type Measure, measureOf, middleTimes } from '../comparison.ts'
import { inTurn, timeOf } from '../rounds.ts'
import type { BenchWorld } from '../world.ts'

const plain = (site: string) =>
  `select chain_key, step_code, agency_kind, interface_from, occurred_on from app.chain_event where site_id = '${site}' and kind = 'finished'`

/** Sends the rows of a query to nothing; answers how many bytes they were. */
async function copiedToNothing(client: pg.Client, query: string): Promise<number> {
  let bytes = 0
  for await (const chunk of client.query(copyTo(`copy (${query}) to stdout (format binary)`)))
    bytes += (chunk as Buffer).length
  return bytes
}

/**
 * A3: the chains of a site out of the database, everything included (session, entry of the log, order, columns,
 * discovery), against the same rows sent to nothing.
 */
export async function chainsEndToEnd({ installation, duration, cases }: BenchWorld): Promise<Measure> {
  const database = await installation.fresh('nahtlos_bench_chains')
  const { hash, site } = await withClient(database.adminUrl, (admin) => loadChains(admin, cases))
  Object.assign(process.env, installation.environment, {
    DATABASE_URL: database.url('app'),
    DATABASE_REPORTING_URL: database.url('reporting'),
  })
  const { stepColumns, streamedSteps } = await import('#features/chains/data/step-columns.server.ts')
  const { analyse } = await import('#features/chains/thread/analysis.ts')
  const { closePool } = await import('#platform/db/pool.server.ts')
  const filter = { notion: 'chain', from: null, until: null, targetGroup: null, statusClass: null } as const
  const page = { scope: { caller: { tokenHash: hash, requestId: 'bench' } } } as unknown as Parameters<
    typeof stepColumns
  >[0]
  const ours = async () => analyse({ steps: await stepColumns(page, filter), designed: [] })
  try {
    strictEqual((await ours()).found.events, cases * stepsPerChain)
    return await withClient(database.url('reporting'), async (client) => {
      await client.query('begin')
      await client.query('select from gate.enter_chosen($1, $2, $3, null)', [hash, '', 'bench'])
      const against = (query: string) =>
        inTurn(duration, {
          ours: () => timeOf(ours),
          reference: () => timeOf(() => copiedToNothing(client, query)),
        })
      const [same, unordered] = [await against(streamedSteps(filter)), await against(plain(site))]
      return measureOf(
        'chains of a site out of the database (ours) against the same rows by COPY to nothing (reference)',
        [
          compare('p50', same, { atMost: 1.6 }, middleTimes),
          compare('p50 against rows in no order', unordered, null, middleTimes),
        ],
        { chains: cases, events: cases * stepsPerChain },
      )
    })
  } finally {
    await closePool()
  }
}
