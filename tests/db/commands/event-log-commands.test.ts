import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resumeLostRuns } from '#platform/jobs/lost-runs.server.ts'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { addKey } from '../../../server/keyring.ts'
import { wrappedSiteKey } from '../../../server/site-key.ts'
import { chooseColumns } from '../../../src/features/event-logs/commands/choose-columns.server.ts'
import { deleteEventLog } from '../../../src/features/event-logs/commands/delete-event-log.server.ts'
import { sendEventLog } from '../../../src/features/event-logs/commands/send-event-log.server.ts'
import { stopReading } from '../../../src/features/event-logs/commands/stop-reading.server.ts'
import { deleteLogsWhoseDayHasCome, readSentLog } from '../../../src/features/event-logs/index.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../support/database-world.ts'
import { programOn } from '../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  process.env.NAHTLOS_KEYRING = path.join(await mkdtemp(path.join(tmpdir(), 'nahtlos-keys-')), 'keyring.json')
  addKey(process.env.NAHTLOS_KEYRING)
  program = programOn(copy)
  await asAdmin(copy, (client) =>
    insertRows(client, 'site_key', [wrappedSiteKey(world.a.id, 1), wrappedSiteKey(world.b.id, 1)]),
  )
})
afterAll(() => copy.drop())

const coordinator = () => world.a.members.coordinator
const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query<Row & { [column: string]: unknown }>(sql, values))).rows
const day = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()

/** Cases of two steps, ten days apart, by two offices; each row some 60 bytes. */
const lines = (cases: number) =>
  ['Fall;Schritt;Zeitpunkt;Stelle']
    .concat(
      Array.from({ length: cases }, (_, at) => [
        `f${at};Antrag;2026-01-01;Wohngeldstelle`,
        `f${at};Bescheid;2026-01-11;Kasse`,
      ]).flat(),
    )
    .join('\n')
const csv = (text: string, name = 'wohngeld.csv') => new File([text], name)
const details = { origin: 'Stadt Musterstadt, Wohngeld', purpose: 'Wie lange dauert es?' }
const columns = {
  deed: 'choose',
  case: 'Fall',
  activity: 'Schritt',
  timestamp: 'Zeitpunkt',
  start: '',
  organisation: '',
  objectType: '',
  timestampUnit: '',
}

async function sendIn(file: File, as: Member = coordinator(), deleteOn = day(30)) {
  const answer = await program.send(as, sendEventLog, { file, ...details, deleteOn })
  if (!('ok' in answer) || !answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.location.split('/').at(-1)!
}
const choose = (log: string, other: Record<string, string> = {}) =>
  program.send(coordinator(), chooseColumns, { ...columns, log, ...other })
type Log = {
  id: string
  state: string
  run: string | null
  findings: Record<string, unknown> | null
  problem: { words: { de: string }; rows: unknown[] } | null
  wrapped: Buffer | null
  parts: number
}
const logOf = async (ref: string) =>
  (
    await query<Log>(
      `select l.id, l.state, l.run_id as run, l.findings, l.problem, l.wrapped_key as wrapped,
         (select count(*)::int from app.event_log_part p where p.log_id = l.id) as parts
       from app.event_log l where l.ref = $1`,
      [ref],
    )
  )[0]
const runOf = async (run: string) =>
  (
    await query<{ state: string; done: number; total: number }>(
      'select state, done, total from app.job_run where id = $1',
      [run],
    )
  )[0]

test('sent in → columns chosen → task reads it → findings stay, the content goes', async () => {
  const ref = await sendIn(csv(lines(8)))
  expect(await logOf(ref)).toMatchObject({ state: 'sent', parts: 1, findings: null })
  expect(await choose(ref, { organisation: 'Stelle', declared: 'on' })).toMatchObject({ ok: true })
  await program.drain()
  const log = (await logOf(ref))!
  expect(log).toMatchObject({ state: 'read', parts: 0, wrapped: null })
  expect(log.findings).toMatchObject({
    cases: 8,
    events: 16,
    medianDays: 10,
    edges: [{ from: 'Antrag', to: 'Bescheid', count: 8, medianDays: 10 }],
    handovers: [{ from: 'Wohngeldstelle', to: 'Kasse', count: 8, medianDays: 10 }],
    left: { dropped: 0 },
  })
  expect((await runOf(log.run!))!.state).toBe('finished')
  const entries = await query<{ action: string }>(
    "select action from app.audit_entry where action like 'event_log%' order by recorded_at",
  )
  expect(entries.map(({ action }) => action)).toEqual(['event_log.sent', 'event_log.columns_chosen'])
})

test('what is stored of a file is sealed', async () => {
  const ref = await sendIn(csv(`${lines(3)}\nf9;Zaubertinte;2026-01-11;Kasse`))
  const { id } = (await logOf(ref))!
  const [row] = await query<{ found: number }>(
    "select count(*)::int as found from app.event_log_part where log_id = $1 and position(convert_to('Zaubertinte', 'UTF8') in sealed) > 0",
    [id],
  )
  expect(row).toEqual({ found: 0 })
  await query(
    'update app.event_log_part set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where log_id = $1',
    [id],
  )
  await expect(choose(ref)).rejects.toThrow()
  await query('delete from app.event_log where id = $1', [id])
})

test('a column of organisations is read only when somebody declares that it names no persons', async () => {
  const ref = await sendIn(csv(lines(8)))
  expect(await choose(ref, { organisation: 'Stelle' })).toMatchObject({
    refusal: { kind: 'invalid', fields: { organisation: expect.stringContaining('keine Personen') } },
  })
  expect(await choose(ref)).toMatchObject({ ok: true })
  await program.drain()
  const { findings } = (await logOf(ref))!
  expect(findings).toMatchObject({ handovers: null })
  expect(JSON.stringify(findings)).not.toContain('Wohngeldstelle')
})

test('a column with more than 200 names is one of persons, whatever was declared', async () => {
  const persons = Array.from({ length: 201 }, (_, at) => `f${at};Antrag;2026-01-01;Frau ${at}`)
  const ref = await sendIn(csv(['Fall;Schritt;Zeitpunkt;Stelle', ...persons].join('\n')))
  await choose(ref, { organisation: 'Stelle', declared: 'on' })
  await program.drain()
  const log = (await logOf(ref))!
  expect(log).toMatchObject({ state: 'refused', findings: null })
  expect(log.problem!.words.de).toContain('mehr als 200')
})

test('columns that are missing, unknown or taken twice are named, and nothing begins', async () => {
  const ref = await sendIn(csv(lines(2)))
  expect(await choose(ref, { activity: 'Fall', timestamp: 'Uhrzeit', case: '' })).toMatchObject({
    refusal: { fields: { case: expect.any(String), timestamp: expect.any(String) } },
  })
  expect(await choose(ref, { activity: 'Fall' })).toMatchObject({
    refusal: { fields: { activity: expect.stringContaining('schon') } },
  })
  expect(await logOf(ref)).toMatchObject({ state: 'sent', run: null })
})

test('a broken row refuses the whole log with its line; the log stays and can be read without that row', async () => {
  const ref = await sendIn(csv(`${lines(6)}\nf7;Antrag;gestern;Kasse`))
  await choose(ref)
  await program.drain()
  const refused = (await logOf(ref))!
  expect(refused).toMatchObject({ state: 'refused', parts: 1, findings: null })
  expect(refused.problem!.rows).toEqual([
    { line: 14, why: expect.objectContaining({ de: expect.any(String) }) },
  ])
  expect((await runOf(refused.run!))!.state).toBe('failed')
  expect(await choose(ref, { lenient: 'on' })).toMatchObject({ ok: true })
  await program.drain()
  expect((await logOf(ref))!.findings).toMatchObject({ events: 12, left: { dropped: 1 } })
})

test('files that are empty, too large, no log or kept too long are refused at their field', async () => {
  const send = (file: File, deleteOn = day(30)) =>
    program.send(coordinator(), sendEventLog, { file, ...details, deleteOn })
  const [before] = await query<{ logs: number }>('select count(*)::int as logs from app.event_log')
  for (const file of [
    csv(''),
    csv('\u0000\u0001'.repeat(50)),
    new File([new Uint8Array(15 * 1024 * 1024 + 1)], 'groß.csv'),
    csv('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><log>&b;</log>', 'a.xes'),
  ])
    expect(await send(file)).toMatchObject({ refusal: { fields: { file: expect.any(String) } } })
  for (const wrong of [day(31), day(-1), '31.02.2027', ''])
    expect(await send(csv(lines(1)), wrong)).toMatchObject({
      refusal: { fields: { deleteOn: expect.any(String) } },
    })
  expect(await query('select count(*)::int as logs from app.event_log')).toEqual([before])
})

test('a packed log of several parts is read across their borders', async () => {
  const text = lines(60_000)
  const noise = Array.from({ length: 40_000 }, (_, at) => `n${at}${Math.sin(at)};Antrag;2026-01-01;x`)
  const content = gzipSync([text, ...noise].join('\n'))
  expect(content.length).toBeGreaterThan(2 ** 19)
  const plain = await sendIn(csv(text, 'offen.csv'))
  const packed = await sendIn(new File([content], 'gepackt.csv.gz'))
  expect((await logOf(plain))!.parts).toBeGreaterThan(3)
  await choose(plain)
  await choose(packed)
  await program.drain()
  expect((await logOf(plain))!.findings).toMatchObject({ cases: 60_000, events: 120_000 })
  expect((await logOf(packed))!.findings).toMatchObject({ cases: 100_000, events: 160_000 })
})

test('killed while it reads, a run begins anew and ends whole', async () => {
  const ref = await sendIn(csv(lines(20)))
  await choose(ref)
  const { run } = (await logOf(ref))!
  await query(
    "update app.job_run set state = 'running', done = 100, locked_until = now() - interval '1 second' where id = $1",
    [run],
  )
  await query(`update app.event_log set counts = '{"cases":3,"events":5,"follows":[]}' where ref = $1`, [ref])
  await resumeLostRuns()
  await program.drain()
  expect(await logOf(ref)).toMatchObject({ state: 'read', findings: { cases: 20, events: 40 } })
})

test('stopped while it reads, nothing is kept and the log can be read again', async () => {
  const ref = await sendIn(new File([gzipSync(lines(400_000))], 'lang.csv.gz'))
  await choose(ref)
  const { run } = (await logOf(ref))!
  const reading = readSentLog({ site: world.a.id, run: run! })
  await expect.poll(async () => (await runOf(run!))!.done, { timeout: 20_000 }).toBeGreaterThan(0)
  const [row] = await query<{ counts: { events: number; follows: unknown[] } }>(
    'select counts from app.event_log where ref = $1',
    [ref],
  )
  expect(row!.counts.events).toBeGreaterThan(0)
  expect(row!.counts.follows).toMatchObject([{ from: 'Antrag', to: 'Bescheid' }])
  expect(await choose(ref)).toMatchObject({ refusal: { fields: { _form: expect.any(String) } } })
  expect(await program.send(coordinator(), stopReading, { deed: 'stop', log: ref })).toMatchObject({
    ok: true,
  })
  await reading
  expect((await runOf(run!))!.state).toBe('cancelled')
  expect(await logOf(ref)).toMatchObject({ state: 'reading', findings: null })
  expect(await choose(ref)).toMatchObject({ ok: true })
  expect(await program.send(coordinator(), deleteEventLog, { deed: 'delete', log: ref })).toMatchObject({
    ok: true,
  })
  await program.drain()
  expect(await logOf(ref)).toBeUndefined()
}, 60_000)

test('asked to stop while its last step is on the way, a run keeps nothing', async () => {
  const ref = await sendIn(csv(lines(5)))
  await choose(ref)
  const { run } = (await logOf(ref))!
  await asAdmin(copy, async (content) => {
    await content.query('begin; lock table app.event_log_part')
    const reading = readSentLog({ site: world.a.id, run: run! })
    await expect.poll(async () => (await runOf(run!))!.state, { interval: 20 }).toBe('running')
    await asAdmin(copy, async (stop) => {
      // The question to stop is on its way while the log, let go, is read to its end.
      await stop.query('begin')
      await stop.query('update app.job_run set cancel_requested_at = now() where id = $1', [run])
      await content.query('rollback')
      await new Promise((later) => setTimeout(later, 300))
      await stop.query('commit')
    })
    await reading
  })
  expect((await runOf(run!))!.state).toBe('cancelled')
  expect(await logOf(ref)).toMatchObject({ state: 'reading', findings: null, parts: 1 })
})

test('a log whose day has come is deleted with everything found in it, one log entry each', async () => {
  const ref = await sendIn(csv(lines(2)), coordinator(), day(0))
  const other = await sendIn(csv(lines(2)), world.b.members.coordinator, day(1))
  const { id } = (await logOf(ref))!
  await deleteLogsWhoseDayHasCome()
  expect(await logOf(ref)).toBeUndefined()
  expect(await query('select 1 from app.event_log_part where log_id = $1', [id])).toEqual([])
  expect(await logOf(other)).toBeDefined()
  expect(
    await query("select object_id from app.audit_entry where action = 'event_log.deleted_by_day'"),
  ).toEqual([{ object_id: id }])
})

test('nobody but the coordination of the site', async () => {
  const ref = await sendIn(csv(lines(2)))
  const members = Object.values(world.a.members).filter(({ role }) => role !== 'coordinator')
  for (const member of members) {
    const answer = await program.send(member, sendEventLog, {
      file: csv(lines(1)),
      ...details,
      deleteOn: day(1),
    })
    expect({ role: member.role, answer }).toMatchObject({ answer: { refusal: { kind: 'forbidden' } } })
  }
  const stranger = world.b.members.coordinator
  for (const answer of [
    await program.send(stranger, chooseColumns, { ...columns, log: ref }),
    await program.send(stranger, stopReading, { deed: 'stop', log: ref }),
    await program.send(stranger, deleteEventLog, { deed: 'delete', log: ref }),
  ])
    expect(answer).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await logOf(ref)).toBeDefined()
})
