import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inSite } from '#platform/db/in-site.server.ts'
import { dispatchOutbox } from '#platform/jobs/outbox.server.ts'
import { resumeLostRuns } from '#platform/jobs/lost-runs.server.ts'
import { deleteEventLog } from '../../../../src/features/event-logs/commands/delete-event-log.server.ts'
import { keptLogs } from '../../../../src/features/event-logs/data/log-reader.server.ts'
import { stopReading } from '../../../../src/features/event-logs/commands/stop-reading.server.ts'
import { readSentLog } from '../../../../src/features/event-logs/index.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { csvFile, eventLogWorld, logLines } from '../../../support/event-log-world.ts'

let at: Awaited<ReturnType<typeof eventLogWorld>>
beforeAll(async () => {
  at = await eventLogWorld()
})
afterAll(() => at.copy.drop())

test('a packed log of several parts is read across their borders', async () => {
  const text = logLines(60_000)
  const noise = Array.from({ length: 40_000 }, (_, at) => `n${at}${Math.sin(at)};Antrag;2026-01-01;x`)
  const content = gzipSync([text, ...noise].join('\n'))
  expect(content.length).toBeGreaterThan(2 ** 19)
  const plain = await at.sendIn(csvFile(text, 'offen.csv'))
  const packed = await at.sendIn(new File([content], 'gepackt.csv.gz'))
  expect((await at.logOf(plain))!.parts).toBeGreaterThan(3)
  await at.choose(plain)
  await at.choose(packed)
  // One after the other: logs stand in a queue of their own.
  await at.program.drain()
  await at.program.drain()
  expect((await at.logOf(plain))!.findings).toMatchObject({ cases: 60_000, events: 120_000 })
  expect((await at.logOf(packed))!.findings).toMatchObject({ cases: 100_000, events: 160_000 })
})

test('killed while it reads, a run begins anew and ends whole', async () => {
  const ref = await at.sendIn(csvFile(logLines(20)))
  await at.choose(ref)
  const { run } = (await at.logOf(ref))!
  await at.query(
    "update app.job_run set state = 'running', done = 100, locked_until = now() - interval '1 second' where id = $1",
    [run],
  )
  await at.query(`update app.event_log set counts = '{"cases":3,"events":5,"follows":[]}' where ref = $1`, [
    ref,
  ])
  await resumeLostRuns()
  await at.program.drain()
  expect(await at.logOf(ref)).toMatchObject({ state: 'read', findings: { cases: 20, events: 40 } })
})

test('a log that was read stays read when its run is tried once more', async () => {
  const ref = await at.sendIn(csvFile(logLines(3)))
  await at.choose(ref)
  await at.program.drain()
  const { run } = (await at.logOf(ref))!
  await at.query(
    "update app.job_run set state = 'running', done = 0, locked_until = now() - interval '1 second' where id = $1",
    [run],
  )
  await resumeLostRuns()
  await at.program.drain()
  expect((await at.runOf(run!))!.state).toBe('finished')
  expect(await at.logOf(ref)).toMatchObject({ state: 'read', findings: { cases: 3 } })
})

test('stopped while it reads, nothing is kept and the log can be read again', async () => {
  const ref = await at.sendIn(new File([gzipSync(logLines(400_000))], 'lang.csv.gz'))
  await at.choose(ref)
  const { run } = (await at.logOf(ref))!
  const reading = readSentLog({ site: at.world.a.id, run: run! })
  await expect.poll(async () => (await at.runOf(run!))!.done, { timeout: 20_000 }).toBeGreaterThan(0)
  const [row] = await at.query<{ counts: { events: number; follows: unknown[] } }>(
    'select counts from app.event_log where ref = $1',
    [ref],
  )
  expect(row!.counts.events).toBeGreaterThan(0)
  expect(row!.counts.follows).toMatchObject([{ from: 'Antrag', to: 'Bescheid' }])
  expect(await at.choose(ref)).toMatchObject({ refusal: { fields: { _form: expect.any(String) } } })
  expect(await at.program.send(at.coordinator, stopReading, { deed: 'stop', log: ref })).toMatchObject({
    ok: true,
  })
  await reading
  expect((await at.runOf(run!))!.state).toBe('cancelled')
  expect(await at.logOf(ref)).toMatchObject({ state: 'reading', findings: null })
  expect(await listed(ref)).toBe('stopped')
  expect(await at.choose(ref)).toMatchObject({ ok: true })
  expect(await at.program.send(at.coordinator, deleteEventLog, { deed: 'delete', log: ref })).toMatchObject({
    ok: true,
  })
  await at.program.drain()
  expect(await at.logOf(ref)).toBeUndefined()
}, 60_000)

test('asked to stop while its last step is on the way, a run keeps nothing', async () => {
  const ref = await at.sendIn(csvFile(logLines(5)))
  await at.choose(ref)
  const { run } = (await at.logOf(ref))!
  await asAdmin(at.copy, async (content) => {
    await content.query('begin; lock table app.event_log_part')
    const reading = readSentLog({ site: at.world.a.id, run: run! })
    await expect.poll(async () => (await at.runOf(run!))!.state, { interval: 20 }).toBe('running')
    await asAdmin(at.copy, async (stop) => {
      // The question to stop is on its way while the log, let go, is read to its end.
      await stop.query('begin')
      await stop.query('update app.job_run set cancel_requested_at = now() where id = $1', [run])
      await content.query('rollback')
      await new Promise((later) => setTimeout(later, 300))
      await stop.query('commit')
    })
    await reading
  })
  expect((await at.runOf(run!))!.state).toBe('cancelled')
  expect(await at.logOf(ref)).toMatchObject({ state: 'reading', findings: null, parts: 1 })
})

test('logs wait for each other in a queue of their own, so that a runner stays free', async () => {
  const logs = [await at.sendIn(csvFile(logLines(50))), await at.sendIn(csvFile(logLines(50)))]
  for (const ref of logs) await at.choose(ref)
  await dispatchWaiting()
  const queued = await at.query<{ queue: string | null }>(
    `select q.queue_name as queue from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id where t.identifier = 'read_event_log'`,
  )
  expect(queued.length).toBeGreaterThan(1)
  expect(new Set(queued.map(({ queue }) => queue))).toEqual(new Set(['event_logs']))
  for (const _log of queued) await at.program.drain()
  for (const ref of logs) expect((await at.logOf(ref))!.state).toBe('read')
})

/** What the outbox does: the runs that read stand in the queue afterwards. */
const dispatchWaiting = async () => {
  for (const { id } of await at.query<{ id: string }>('select id from app.outbox_event'))
    await dispatchOutbox({ site: at.world.a.id, event: id })
}

/** How the list of logs names the state of one. */
const listed = async (ref: string) => {
  const caller = { tokenHash: at.coordinator.token, requestId: 'test' }
  const logs = await inSite(caller, (trx, entered) => keptLogs(trx, entered))
  return logs!.find((log) => log.ref === ref)?.state
}
