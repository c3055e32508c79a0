import { appPool, poolInstances } from '../db/pool.server.ts'

/** Whether requests can be served: the database answers. */
export async function readiness(): Promise<{ ok: boolean; database: boolean; pools: number }> {
  const database = await appPool()
    .query('select 1')
    .then(() => true)
    .catch(() => false)
  return { ok: database, database, pools: poolInstances() }
}
