import { afterAll, beforeAll, expect, test } from 'vitest'
import { resumeLostRuns } from '#platform/jobs/lost-runs.server.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { asMember, buildWorld, type World } from '../../support/database-world.ts'
import { programOn } from '../../support/program-on-copy.ts'
import { seedReference } from '../../../server/database/seed-reference.ts'
import { resumeRun } from '../../../src/features/jobs/commands/resume-run.server.ts'
import { discardCodeList } from '../../../src/features/reference/commands/discard-code-list.server.ts'
import { takeOverCodeList } from '../../../src/features/reference/commands/take-over-code-list.server.ts'
import { uploadCodeList } from '../../../src/features/reference/commands/upload-code-list.server.ts'
import { readCodeListFile } from '../../../src/features/reference/read-code-list-task.server.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
})
afterAll(() => copy.drop())

/** An invented list in the JSON of XRepository. */
const fileOf = (rows: [string, string][], uri = 'urn:example:wegarten') =>
  new File(
    [
      JSON.stringify({
        metadaten: { kennungInhalt: uri, version: '1', nameLang: [{ value: 'Wegarten' }] },
        spalten: [{ spaltennameTechnisch: 'code', codeSpalte: true }, { spaltennameTechnisch: 'name' }],
        daten: rows,
      }),
    ],
    'wegarten.json',
  )
const many = (count: number): [string, string][] =>
  Array.from({ length: count }, (_, at) => [`k${at}`, `Weg ${at}`])
const operator = () => world.a.members.operator
const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query<Row & { [column: string]: unknown }>(sql, values))).rows

async function sendIn(file: File) {
  const answer = await program.send(operator(), uploadCodeList, { file })
  if (!('ok' in answer) || !answer.ok) throw new Error(JSON.stringify(answer))
  const ref = answer.value.location.split('/').at(-1)!
  const [row] = await query<{ run: string; id: string }>(
    'select run_id as run, id from app.code_list_import where ref = $1',
    [ref],
  )
  return { ref, ...row! }
}
const state = async (run: string) =>
  (
    await query<{ state: string; done: number }>('select state, done from app.job_run where id = $1', [run])
  )[0]
const seenOf = async (list: string) => {
  const [row] = await query<{ at: Date | null }>(
    'select imported_at as at from app.code_list where code = $1',
    [list],
  )
  return row?.at?.toISOString() ?? ''
}
const takeOver = async (ref: string, day: string, list = 'wegarten', seen?: string) =>
  program.send(operator(), takeOverCodeList, {
    sent: ref,
    list,
    key: '0',
    label: '1',
    day,
    seen: seen ?? (await seenOf(list)),
  })
const entries = () =>
  query<{ code: string; label: string; valid: string }>(
    "select code, label_de as label, valid::text from app.code_list_entry where list = 'wegarten' order by code, lower(valid) nulls first",
  )

test('sent in → outbox → task reads it → taken over; a later version ends, renames and adds, and deletes nothing', async () => {
  const first = await sendIn(
    fileOf([
      ['a', 'Allee'],
      ['b', 'Brücke'],
    ]),
  )
  expect(await query('select kind from app.outbox_event')).toEqual([{ kind: 'CodeListUploaded' }])
  await program.drain()
  expect(await query('select kind from app.outbox_event')).toEqual([])
  expect(await state(first.run)).toEqual({ state: 'finished', done: 2 })
  expect(await entries()).toEqual([])
  expect(await takeOver(first.ref, '2026-01-01')).toMatchObject({ ok: true })
  const second = await sendIn(
    fileOf([
      ['b', 'Brücke, Steg'],
      ['c', 'Chaussee'],
    ]),
  )
  await program.drain()
  expect(await takeOver(second.ref, '2026-06-01')).toMatchObject({ ok: true })
  expect(await entries()).toEqual([
    { code: 'a', label: 'Allee', valid: '[2026-01-01,2026-06-01)' },
    { code: 'b', label: 'Brücke', valid: '[2026-01-01,2026-06-01)' },
    { code: 'b', label: 'Brücke, Steg', valid: '[2026-06-01,)' },
    { code: 'c', label: 'Chaussee', valid: '[2026-06-01,)' },
  ])
  expect(
    await query("select kind, account_id from app.installation_log where kind like 'code_list%'"),
  ).toEqual([
    { kind: 'code_list.taken_over', account_id: operator().account },
    { kind: 'code_list.taken_over', account_id: operator().account },
  ])
  // Nothing is left of the files; a day before the present entries is refused.
  expect(await query('select id from app.code_list_import')).toEqual([])
  const third = await sendIn(fileOf([['a', 'Allee']]))
  await program.drain()
  expect(await takeOver(third.ref, '2026-02-01')).toMatchObject({
    refusal: { fields: { day: expect.any(String) } },
  })
  expect(await program.send(operator(), discardCodeList, { discard: third.ref })).toMatchObject({ ok: true })
})

test('whoever looked before somebody else took the list over gets a conflict, and nothing changes', async () => {
  const [one, two] = [
    await sendIn(fileOf([['x', 'X']], 'urn:example:wettlauf')),
    await sendIn(fileOf([['y', 'Y']], 'urn:example:wettlauf')),
  ]
  await program.drain()
  expect(await takeOver(one.ref, '2026-01-01', 'wettlauf', '')).toMatchObject({ ok: true })
  expect(await takeOver(two.ref, '2026-02-01', 'wettlauf', '')).toMatchObject({
    refusal: { kind: 'conflict' },
  })
  expect(await query("select code from app.code_list_entry where list = 'wettlauf'")).toEqual([{ code: 'x' }])
  // On the day on which an entry began it cannot end: a day later it can, and the earlier entry keeps its days.
  expect(await takeOver(two.ref, '2026-01-01', 'wettlauf')).toMatchObject({
    refusal: { fields: { day: expect.any(String) } },
  })
  expect(await takeOver(two.ref, '2026-01-02', 'wettlauf')).toMatchObject({ ok: true })
  expect(
    await query("select code, valid::text from app.code_list_entry where list = 'wettlauf' order by code"),
  ).toEqual([
    { code: 'x', valid: '[2026-01-01,2026-01-02)' },
    { code: 'y', valid: '[2026-01-02,)' },
  ])
})

test('a file that cannot be read changes nothing and says why', async () => {
  const sent = await sendIn(new File(['<!DOCTYPE a [<!ENTITY b "c">]><CodeList>&b;</CodeList>'], 'a.xml'))
  await program.drain()
  expect((await state(sent.run))!.state).toBe('failed')
  expect(await query('select state, problems from app.code_list_import where id = $1', [sent.id])).toEqual([
    { state: 'refused', problems: [{ problem: 'document_type', row: null }] },
  ])
  expect(await takeOver(sent.ref, '2026-01-01')).toMatchObject({ refusal: { kind: 'unseen' } })
})

test('a task killed between two steps goes on where it was, once its lock has run out', async () => {
  const sent = await sendIn(fileOf(many(1200), 'urn:example:viele'))
  // The first runner stores a step and is lost: the run stays running and locked.
  await asAdmin(copy, async (client) => {
    await client.query(
      `insert into app.code_list_import_row (site_id, import_id, position, cells)
       select $1, $2, p, jsonb_build_array('k' || p, 'Weg ' || p) from generate_series(0, 499) p returning 1`,
      [world.a.id, sent.id],
    )
    await client.query(
      "update app.job_run set state = 'running', done = 500, locked_until = now() + interval '1 minute' where id = $1",
      [sent.run],
    )
  })
  await resumeLostRuns()
  await program.drain()
  expect(await state(sent.run)).toEqual({ state: 'running', done: 500 })
  await query("update app.job_run set locked_until = now() - interval '1 second' where id = $1", [sent.run])
  await resumeLostRuns()
  await program.drain()
  expect(await state(sent.run)).toEqual({ state: 'finished', done: 1200 })
  const [rows] = await query<{ number: number; keys: number }>(
    'select count(*)::int as number, count(distinct cells ->> 0)::int as keys from app.code_list_import_row where import_id = $1',
    [sent.id],
  )
  expect(rows).toEqual({ number: 1200, keys: 1200 })
})

test('a lost run that somebody asked to stop is stopped, and goes on when asked to', async () => {
  const sent = await sendIn(fileOf(many(1100), 'urn:example:abbruch'))
  await query(
    "update app.job_run set state = 'running', cancel_requested_at = now(), locked_until = now() - interval '1 second' where id = $1",
    [sent.run],
  )
  await resumeLostRuns()
  await program.drain()
  expect((await state(sent.run))!.state).toBe('cancelled')
  const [run] = await query<{ ref: string }>('select ref from app.job_run where id = $1', [sent.run])
  expect(await program.send(operator(), resumeRun, { run: run!.ref, deed: 'resume' })).toMatchObject({
    ok: true,
  })
  await program.drain()
  expect(await state(sent.run)).toEqual({ state: 'finished', done: 1100 })
})

test('a list that was read stays read when its run is tried once more', async () => {
  const sent = await sendIn(fileOf(many(3), 'urn:example:fertig'))
  await program.drain()
  await query(
    "update app.job_run set state = 'running', locked_until = now() - interval '1 second' where id = $1",
    [sent.run],
  )
  await resumeLostRuns()
  await program.drain()
  expect(await state(sent.run)).toEqual({ state: 'finished', done: 3 })
  expect(await query('select state, problems from app.code_list_import where id = $1', [sent.id])).toEqual([
    { state: 'read', problems: [] },
  ])
})

test('a step that falls over each time ends the run as failed at the fifth', async () => {
  const sent = await sendIn(fileOf(many(3), 'urn:example:stolpern'))
  await query("update app.code_list_import set content = '\\x7b7d' where id = $1", [sent.id])
  await query("alter table app.code_list_import add constraint planted check (state <> 'refused') not valid")
  try {
    for (let tries = 1; tries <= 5; tries++) {
      const trying = readCodeListFile({ site: world.a.id, run: sent.run })
      if (tries < 5) await expect(trying).rejects.toThrow('planted')
      else await trying
      expect((await state(sent.run))!.state).toBe(tries < 5 ? 'queued' : 'failed')
    }
  } finally {
    await query('alter table app.code_list_import drop constraint planted')
  }
})

test('two runners of one run: one works, the other stands back', async () => {
  const sent = await sendIn(fileOf(many(1600), 'urn:example:zwei'))
  await Promise.all([1, 2, 3].map(() => readCodeListFile({ site: world.a.id, run: sent.run })))
  expect(await state(sent.run)).toEqual({ state: 'finished', done: 1600 })
  await program.drain()
  expect(await state(sent.run)).toEqual({ state: 'finished', done: 1600 })
})

test('a change that is rolled back leaves neither event nor task', async () => {
  const before = await query('select count(*) from graphile_worker._private_jobs')
  await expect(
    asMember(copy, operator(), async (client) => {
      await client.query("select jobs.enqueue('dispatch_outbox', $1::jsonb, 'outbox:x')", [
        JSON.stringify({ site: world.a.id, event: world.a.id }),
      ])
      throw new Error('taken back')
    }),
  ).rejects.toThrow('taken back')
  expect(await query('select count(*) from graphile_worker._private_jobs')).toEqual(before)
})

test('only an operator changes a list, whoever asks the database', async () => {
  const members = Object.values(world.a.members).filter((member) => member.role !== 'operator')
  expect(members.length).toBeGreaterThan(10)
  for (const member of members) {
    const answer = await program.send(member, uploadCodeList, { file: fileOf([['a', 'A']]) })
    expect({ role: member.role, answer }).toMatchObject({ answer: { refusal: { kind: 'forbidden' } } })
    await expect(
      asMember(copy, member, (client) =>
        client.query('select gate.take_over_code_list(\'{"code":"languages"}\', null, \'[]\')'),
      ),
    ).rejects.toThrow('only an operator')
  }
  await expect(
    asLogin(copy, 'app', (client) => client.query("update app.code_list_entry set label_de = 'x'")),
  ).rejects.toThrow('permission denied')
})

test('a migration later on leaves a taken-over list to its publisher and adds only what it lacks', async () => {
  const sent = await sendIn(fileOf([['de', 'Deutsch (neu)']], 'urn:example:languages'))
  await program.drain()
  const answer = await takeOver(sent.ref, '2026-06-01', 'languages')
  expect(answer).toMatchObject({ ok: true })
  const before = await query(
    "select * from app.code_list_entry where list = 'languages' order by code, lower(valid)",
  )
  await seedReference(copy.url('migrator'))
  expect(
    await query("select * from app.code_list_entry where list = 'languages' order by code, lower(valid)"),
  ).toEqual(before)
})
