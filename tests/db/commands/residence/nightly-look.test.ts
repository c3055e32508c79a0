import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import { today } from '#platform/clock.server.ts'
import { endWatch } from '../../../../src/features/residence/commands/end-watch.server.ts'
import { noteChangesSeen } from '../../../../src/features/residence/commands/note-changes-seen.server.ts'
import { recordStatus } from '../../../../src/features/residence/commands/record-status.server.ts'
import { watchPathways } from '../../../../src/features/residence/commands/watch-pathways.server.ts'
import { evaluatePathways } from '../../../../src/features/residence/index.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
let built: BuiltCase
let manager: Member
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  manager = world.a.members.manager
  program = programOn(copy)
})
beforeEach(async () => void (built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)))
afterAll(() => copy.drop())

const query = async <Row>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query(sql, values))).rows as Row[]
const send = <Schema extends z.ZodType>(command: CaseCommand<Schema>, input: object, member = manager) =>
  program.send(member, command, { ...input }, { caseRef: built.ref })
const day = (...shifts: Temporal.DurationLike[]) =>
  shifts.reduce<Temporal.PlainDate>((from, shift) => from.add(shift), today()).toString()
const watch = async () =>
  (
    await query<{ evaluated_on: string; changes: { pathway: string; kind: string; on: string | null }[] }>(
      'select evaluated_on::text, changes from app.pathway_watch where case_id = $1 and ended_at is null',
      [built.caseId],
    )
  )[0]
const due = async () =>
  (
    await query<{ due: string }>(
      `select due::text from app.work_item where case_id = $1 and kind = 'pathway_change'`,
      [built.caseId],
    )
  ).map((row) => row.due)
/** As if a day had gone by: the last look was yesterday, and everything known began a day earlier. */
const aDayGoesBy = () =>
  query(
    `with w as (update app.pathway_watch set evaluated_on = evaluated_on - 1 where case_id = $1)
     update app.person_fact set valid = daterange(lower(valid) - 1, upper(valid)) where person_id = $2 and not lower_inf(valid)`,
    [built.caseId, built.personId],
  )
const lookTonight = async () => {
  await evaluatePathways()
  await program.drain()
}
const free = (from: string) =>
  send(recordStatus, { person: '', status: 'FREIZUEGG 2', from, until: '', source: 'document' })

test('who became eligible since yesterday is due for whose case it is, once, until somebody has seen it', async () => {
  await free(day({ months: -60 }, { days: 1 }))
  expect(await send(watchPathways, { deed: 'watch' })).toMatchObject({ ok: true })
  expect(await watch()).toMatchObject({ evaluated_on: day(), changes: [] })
  await lookTonight()
  expect(await due()).toEqual([])
  await aDayGoesBy()
  await lookTonight()
  expect((await watch())!.changes).toEqual([
    expect.objectContaining({ pathway: 'FREIZUEGG-4A', kind: 'eligible', on: null }),
  ])
  expect(await due()).toEqual([day()])
  await lookTonight()
  expect((await watch())!.changes).toHaveLength(1)
  expect(await send(noteChangesSeen, { deed: 'seen', count: '1' })).toMatchObject({ ok: true })
  expect((await watch())!.changes).toEqual([])
  expect(await due()).toEqual([])
})

test('a window that closes is told half a year ahead: the 27th birthday for § 25a', async () => {
  await query(
    "update app.person_identity set birth_date = $2, birth_date_answer = 'known' where person_id = $1",
    [built.personId, day({ years: -27 }, { months: 6 }, { days: 1 })],
  )
  await send(recordStatus, {
    person: '',
    status: 'DULDUNG 60a',
    from: day({ years: -4 }),
    until: '',
    source: 'told',
  })
  await send(watchPathways, { deed: 'watch' })
  expect((await watch())!.changes.filter(({ pathway }) => pathway === 'A25A-1')).toEqual([])
  await query('update app.person_identity set birth_date = $2 where person_id = $1', [
    built.personId,
    day({ years: -27 }, { months: 6 }),
  ])
  await aDayGoesBy()
  await lookTonight()
  expect((await watch())!.changes).toContainEqual(
    expect.objectContaining({ pathway: 'A25A-1', kind: 'window', on: day({ months: 6 }) }),
  )
})

test('the run goes on where it was lost, and no case is looked at twice', async () => {
  await free(day({ months: -60 }, { days: 1 }))
  await send(watchPathways, { deed: 'watch' })
  await aDayGoesBy()
  await evaluatePathways()
  const [run] = await query<{ id: string }>(
    `select id from app.job_run where site_id = $1 and task = 'evaluate_pathways' and state = 'queued'`,
    [world.a.id],
  )
  // A runner took it and was killed: its lock has run out.
  await query(
    `update app.job_run set state = 'running', started_at = now(), locked_until = now() - interval '1 minute' where id = $1`,
    [run!.id],
  )
  await evaluatePathways({ site: world.a.id, run: run!.id })
  expect(await query(`select state, done from app.job_run where id = $1`, [run!.id])).toEqual([
    { state: 'finished', done: 1 },
  ])
  await evaluatePathways({ site: world.a.id, run: run!.id })
  expect((await watch())!.changes).toHaveLength(1)
  await program.drain()
})

test('the task reads no more than who ordered it, and nothing after the order is taken back', async () => {
  await free(day({ months: -60 }, { days: 1 }))
  await send(watchPathways, { deed: 'watch' })
  const grants = () =>
    query<{ categories: string[]; write_categories: string[] }>(
      `select categories, write_categories from app.case_access where case_id = $1 and source_kind = 'job' and ended_at is null`,
      [built.caseId],
    )
  const [given] = await grants()
  expect(given!.write_categories).toEqual(['residence'])
  for (const closed of ['note', 'plan', 'contact', 'appointment', 'document'])
    expect(given!.categories).not.toContain(closed)
  expect(await send(watchPathways, { deed: 'watch' })).toMatchObject({ ok: false })
  expect(await send(endWatch, { deed: 'end' })).toMatchObject({ ok: true })
  expect(await grants()).toEqual([])
  await aDayGoesBy()
  await lookTonight()
  expect(await watch()).toBeUndefined()
  expect(await due()).toEqual([])
})

test('whoever may only read orders nothing', async () => {
  await free(day({ months: -60 }))
  await grant(copy, built, world.a.members.colleague, { categories: ['identity', 'residence'] })
  expect(await send(watchPathways, { deed: 'watch' }, world.a.members.colleague)).toMatchObject({ ok: false })
})
