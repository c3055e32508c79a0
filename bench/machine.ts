import { arch, cpus, loadavg, platform, totalmem } from 'node:os'
import type pg from 'pg'

/** Facts without which a result says nothing: machine, versions, and whether a commit waits for the disk. */
export async function machineFacts(admin: pg.Client): Promise<Record<string, string | number | number[]>> {
  const { rows } = await admin.query<Record<string, string>>(
    `select current_setting('server_version') as postgres, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as "synchronousCommit", current_setting('shared_buffers') as "sharedBuffers"`,
  )
  return {
    cpus: cpus().length,
    cpu: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    // How busy the machine was in the last minutes, our own loading included; beyond the cores others worked, too.
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    platform: `${platform()} ${arch()}`,
    node: process.version,
    ...rows[0],
  }
}
