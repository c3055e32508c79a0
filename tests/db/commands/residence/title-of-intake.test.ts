import { randomUUID } from 'node:crypto'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { recordStatus } from '../../../../src/features/residence/commands/record-status.server.ts'
import { loader } from '../../../../src/features/residence/pages/pathways.tsx'
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

/** A title as the intake keeps it: its last day if it has one, never its first. */
const title = (code: string | null, until: string | null = null, recordedOn = '2026-11-01') =>
  asAdmin(copy, (client) =>
    client.query(
      `insert into app.person_residence (site_id, person_id, answer, title_code, valid, recorded_by, recorded_at)
       select site_id, person_id, $2, $3, $4, $5, $6 from app.person where person_id = $1`,
      [
        built.personId,
        code ? 'known' : 'unknown',
        code,
        until ? `(,${until}]` : '(,)',
        manager.membership,
        `${recordedOn} 12:00+01`,
      ],
    ),
  )
async function page(stichtag = '2026-11-22', member = manager) {
  const facts = { requestId: 'test', nonce: undefined, network: '', secure: false, tokenHash: member.token }
  const scope = new RequestScope(facts)
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  const url = new URL(`http://localhost/faelle/${built.ref}/perspektiven?stichtag=${stichtag}`)
  try {
    return (await loader({ context, params: { caseRef: built.ref }, url } as never)) as Awaited<
      ReturnType<typeof loader>
    >
  } finally {
    await scope.end(true)
  }
}
const status = async (code: string, from: string, until = '') =>
  expect(
    await program.send(
      manager,
      recordStatus,
      { person: '', status: code, from, until, source: 'document' },
      { caseRef: built.ref },
    ),
  ).toMatchObject({ ok: true })
const way = async (id: string, day?: string) => (await page(day)).hints.find((hint) => hint.id === id)!

test('where the history says nothing the title of the intake counts from the day it is known, and time before stays unknown', async () => {
  await title('10.d.ff', '2028-10-31')
  expect((await page()).title).toEqual([
    { words: expect.stringMatching(/^§ 30 AufenthG/), from: '2026-11-01', until: '2028-10-31' },
  ])
  const settlement = await way('A9')
  expect(settlement).toMatchObject({ result: 'missing', isGroupUnknown: false, earliestDate: null })
  expect(settlement.missing.map(({ id }) => id)).not.toContain('A9-TIME')
  expect(settlement.unknown.map(({ id }) => id)).toContain('A9-TIME')
  expect(await way('A25B-1')).toMatchObject({ result: 'closed' })
  expect(await way('A25B-1', '2026-10-31')).toMatchObject({ result: 'missing' })
})

test('what the history says goes before the title, which counts for the days it leaves open', async () => {
  await title('10.d.ff', '2028-10-31')
  await status('DULDUNG 60a', '2020-01-01', '2026-11-10')
  expect((await page()).title).toMatchObject([{ from: '2026-11-11', until: '2028-10-31' }])
  expect(await way('A9', '2026-11-05')).toMatchObject({ result: 'closed' })
  expect(await way('A9', '2026-11-22')).toMatchObject({ result: 'missing' })
  await status('AE 30', '2026-11-11')
  expect((await page()).title).toEqual([])
})

test('a title that does not say one status, one that is not known, and one that was over say nothing', async () => {
  for (const [code, until] of [
    ['9.k', null],
    ['own.de', null],
    [null, null],
    ['10.d.ff', '2026-10-31'],
  ] as const) {
    built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)
    await title(code, until)
    const { title: counted, hints } = await page()
    expect([code, counted]).toEqual([code, []])
    const ways = hints.find(({ id }) => id === 'A9')!
    expect([code, ways.result, ways.isGroupUnknown]).toEqual([code, 'missing', true])
  }
})

test('without the category the title says nothing either', async () => {
  await title('10.d.ff', '2028-10-31')
  const reader = world.a.members.colleague
  await grant(copy, built, reader, { categories: ['plan', 'identity'] })
  expect((await page('2026-11-22', reader)).title).toEqual([])
})
