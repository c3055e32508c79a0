import { randomUUID } from 'node:crypto'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseCommand } from '#platform/command-types.ts'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { recordAbsence } from '../../../../src/features/residence/commands/record-absence.server.ts'
import { recordStatus } from '../../../../src/features/residence/commands/record-status.server.ts'
import { withdrawEntry } from '../../../../src/features/residence/commands/withdraw-entry.server.ts'
import { loader as pathwayLoader } from '../../../../src/features/residence/pages/pathway.tsx'
import { loader as pathwaysLoader } from '../../../../src/features/residence/pages/pathways.tsx'
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

async function shown<Loader extends (args: never) => Promise<unknown>>(
  loader: Loader,
  search: Record<string, string> = {},
  params: Record<string, string> = {},
  member = manager,
): Promise<Awaited<ReturnType<Loader>>> {
  const facts = { requestId: 'test', nonce: undefined, network: '', secure: false, tokenHash: member.token }
  const scope = new RequestScope(facts)
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  const url = new URL(`http://localhost/faelle/${built.ref}/perspektiven?${new URLSearchParams(search)}`)
  try {
    return (await loader({ context, params: { caseRef: built.ref, ...params }, url } as never)) as never
  } finally {
    await scope.end(true)
  }
}
const send = <Schema extends z.ZodType>(command: CaseCommand<Schema>, input: object, member = manager) =>
  program.send(member, command, { ...input }, { caseRef: built.ref })
const status = (from: string, until: string, code: string, more: object = {}) =>
  send(recordStatus, { person: '', status: code, from, until, source: 'document', ...more })

const hintOf = async (pathway: string, day: string) =>
  (await shown(pathwaysLoader, { stichtag: day })).hints.find(({ id }) => id === pathway)!

test('a status with its days opens and dates pathways; what was never asked is named, not held against the person', async () => {
  expect((await shown(pathwaysLoader)).status).toEqual([])
  expect(await status('2016-05-01', '2020-11-21', 'GESTATTUNG asyl')).toMatchObject({ ok: true })
  expect(await status('2020-11-22', '', 'DULDUNG 60a')).toMatchObject({ ok: true })
  const page = await shown(pathwaysLoader, { stichtag: '2026-11-22' })
  expect(page.status.map(({ words, from, until }) => [words, from, until])).toEqual([
    ['Aufenthaltsgestattung § 55 AsylG', '2016-05-01', '2020-11-21'],
    ['Duldung § 60a', '2020-11-22', null],
  ])
  const way = page.hints.find(({ id }) => id === 'A25B-1')!
  expect(way.result).toBe('missing')
  expect(way.missing).toEqual([])
  expect(way.unknown.map(({ id }) => id)).toContain('A25B-CIVIC')
  expect(await hintOf('A25B-1', '2022-04-30')).toMatchObject({
    result: 'missing',
    earliestDate: '2024-05-01',
  })
})

test('facts that forms keep are what the rules read', async () => {
  await status('2015-01-01', '', 'AE 30')
  await asAdmin(copy, (client) =>
    client.query(
      `insert into app.person_fact (site_id, person_id, category, key, answer, value, recorded_by)
       select site_id, person_id, v.category, v.key, 'known', v.value, $2 from app.person,
         (values ('livelihood', 'pension.months', '54'), ('language', 'language.level', 'A0'), ('housing', 'housing.sufficient', 'yes')) v(category, key, value)
       where person_id = $1`,
      [built.personId, manager.membership],
    ),
  )
  const way = await hintOf('A9', '2026-11-22')
  expect(way.missing.map(({ id }) => id)).toEqual(['A9-LANG', 'A9-PENSION'])
  expect(way.unknown.map(({ id }) => id)).not.toContain('A9-HOUSING')
  const { trace } = await shown(pathwayLoader, { stichtag: '2026-11-22' }, { pathway: 'A9' })
  expect(trace.find(({ id }) => id === 'A9-PENSION')).toMatchObject({
    state: 'unmet',
    known: expect.arrayContaining([expect.stringMatching(/: 54$/)]),
  })
})

test('an end before the beginning and a status nobody knows are named at their fields; nothing is stored', async () => {
  const fields = async (answer: ReturnType<typeof status>) => {
    const said = await answer
    return !said.ok && 'refusal' in said && said.refusal.kind === 'invalid'
      ? Object.keys(said.refusal.fields)
      : said
  }
  expect(await fields(status('2024-01-01', '2023-12-31', 'AE 30'))).toEqual(['until'])
  expect(await fields(status('2024-01-01', '', 'AE 99'))).toEqual(['status'])
  expect((await shown(pathwaysLoader)).status).toEqual([])
})

test('two at once are let in and named; a correction takes the place, and what was never true is withdrawn', async () => {
  await status('2020-01-01', '', 'AE 30')
  await status('2024-01-01', '', 'AE 18b')
  const twice = await shown(pathwaysLoader)
  expect(twice.problems).toEqual(['Zwei Status gelten gleichzeitig. Bitte prüfen Sie, welcher stimmt.'])
  expect(await status('2020-01-01', '2023-12-31', 'AE 30', { place: twice.status[0]!.place })).toMatchObject({
    ok: true,
  })
  const corrected = await shown(pathwaysLoader)
  expect(corrected.problems).toEqual([])
  expect(corrected.status).toHaveLength(2)
  const withdrawn = { person: '', place: corrected.status[1]!.place, withdraw: 'yes' }
  expect(await send(withdrawEntry, withdrawn)).toMatchObject({ ok: true })
  expect((await shown(pathwaysLoader)).status.map(({ words }) => words)).toEqual([
    'Aufenthaltserlaubnis § 30 (Ehegattennachzug)',
  ])
  expect(await send(withdrawEntry, withdrawn)).toMatchObject({ ok: false })
  const kept = await asAdmin(copy, (client) =>
    client.query(
      `select count(*)::int as n from app.person_fact where person_id = $1 and key = 'residence.status'`,
      [built.personId],
    ),
  )
  expect(kept.rows[0]!.n).toBe(3)
})

test('a stay abroad beyond six months without a time limit breaks the residence for naturalisation', async () => {
  await status('2019-01-10', '', 'AE 18b')
  expect((await hintOf('S10', '2026-11-22')).missing.map(({ id }) => id)).not.toContain('S10-TIME')
  await send(recordAbsence, {
    person: '',
    from: '2023-02-01',
    until: '2023-08-01',
    return_by: '',
    source: 'told',
  })
  expect(await hintOf('S10', '2026-11-22')).toMatchObject({ earliestDate: '2028-08-02' })
})

test('whoever may only read records nothing, and without the category nothing of it is known', async () => {
  await status('2020-01-01', '', 'AE 30')
  const reader = world.a.members.colleague
  await grant(copy, built, reader, { categories: ['plan', 'identity'] })
  expect((await shown(pathwaysLoader, {}, {}, reader)).status).toEqual([])
  expect(
    await send(
      recordStatus,
      { person: '', status: 'AE 30', from: '2020-01-01', until: '', source: 'told' },
      reader,
    ),
  ).toMatchObject({
    ok: false,
  })
})
