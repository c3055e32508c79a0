import { appendFile } from 'node:fs/promises'
import { config } from '#platform/config.server.ts'
import { inSiteAsJob } from '#platform/db/in-site.server.ts'
import { beginRun, endRun, siteIds } from '#platform/jobs/job-runs.server.ts'
import {
  dropEndedWorkItems,
  ensurePartitions,
  sealInstallationLog,
  sealSite,
  type SealedBlock,
} from './data/seal.server.ts'

/** Heads of blocks are also written outside the database: a log cut off at its end shows there. */
async function keepHead(place: string, block: SealedBlock) {
  const file = config().NAHTLOS_SEAL_HEADS
  if (file)
    await appendFile(
      file,
      `${JSON.stringify({ place, block: block.blockNo, entries: block.entries, head: block.head.toString('hex') })}\n`,
    )
}

async function sealWithin(window: string) {
  for (const site of await siteIds()) {
    const run = await beginRun(site, 'seal_audit')
    const block = await inSiteAsJob(site, run, (trx) => sealSite(trx, window))
    if (block) await keepHead(site, block)
    await endRun(site, run, 'finished', '')
  }
  const block = await sealInstallationLog()
  if (block) await keepHead('installation', block)
}

/** Seals what was written since; each minute. */
export const sealAudit = (): Promise<void> => sealWithin('1 day')

/** Each night: months of the log three ahead, a search of the whole log for unsealed entries, ended grants' items. */
export async function maintainSite(): Promise<void> {
  await ensurePartitions()
  await sealWithin('100 years')
  for (const site of await siteIds()) {
    const run = await beginRun(site, 'maintain_site')
    await inSiteAsJob(site, run, dropEndedWorkItems)
    await endRun(site, run, 'finished', '')
  }
}
