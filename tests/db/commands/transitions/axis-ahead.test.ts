import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { recordStatus } from '../../../../src/features/residence/commands/record-status.server.ts'
import { loader } from '../../../../src/features/transitions/pages/axis/time-axis.tsx'
import { useAxisSources } from '../../../../src/features/transitions/axis/axis-sources.server.ts'
import { axisSources } from '../../../../src/registries/axis-sources.ts'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import type { Member } from '../../../support/database-world.ts'
import { type AxisWorld, axisWorld } from './axis-world.ts'

let at: AxisWorld
let built: BuiltCase
let asked = 0
beforeAll(async () => {
  at = await axisWorld()
  // What is reckoned is counted: for whom nothing may be reckoned, nothing is even asked.
  useAxisSources(
    axisSources.map((source) => ({
      ...source,
      ahead: (...args) => {
        asked += 1
        return source.ahead(...args)
      },
    })),
  )
})
beforeEach(async () => {
  built = await at.begin()
  asked = 0
})
afterAll(() => {
  useAxisSources(axisSources)
  return at.copy.drop()
})

/** The page as a member sees it. */
async function page(member: Member = at.manager, search: Record<string, string> = {}) {
  const facts = { requestId: 'test', nonce: undefined, network: '', secure: false, tokenHash: member.token }
  const scope = new RequestScope(facts)
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  const url = new URL(`http://localhost/faelle/${built.ref}/zeitachse?${new URLSearchParams(search)}`)
  try {
    return (await loader({ context, params: { caseRef: built.ref }, url } as never)) as Awaited<
      ReturnType<typeof loader>
    >
  } finally {
    await scope.end(true)
  }
}

const daysAgo = (days: number) => Temporal.Now.plainDateISO('Europe/Berlin').subtract({ days }).toString()
const monthsAhead = (months: number) => Temporal.Now.plainDateISO('Europe/Berlin').add({ months }).toString()
/** A title of family reunion since two years ago: settlement after five, naturalisation after five years at the earliest. */
const since = () => Temporal.Now.plainDateISO('Europe/Berlin').subtract({ years: 2 })
const record = async (status = 'AE 30', from = since().toString()) =>
  expect(
    await at.send(built, recordStatus, { person: '', status, from, until: '', source: 'document' }),
  ).toMatchObject({ ok: true })

test('ways to a firmer status stand ahead with their earliest day, norm and reasoning, and are marked in the picture', async () => {
  await record()
  const { ahead, marks } = await page()
  const settlement = ahead.find(({ ref }) => ref === 'A9')!
  expect(settlement).toMatchObject({
    title: 'Niederlassungserlaubnis – Grundregel',
    citation: 'AufenthG § 9 Abs. 2',
    lane: 'Aufenthalt',
    isOpen: false,
    earliest: since().add({ years: 5 }).toString(),
    to: expect.stringMatching(new RegExp(`^/faelle/${built.ref}/perspektiven/weg/A9\\?person=`)),
  })
  expect(ahead.map(({ ref }) => ref)).toContain('S10')
  const days = ahead.map(({ isOpen, earliest, closesOn }) => (isOpen ? '' : (earliest ?? closesOn!)))
  expect(days).toEqual(days.toSorted())
  expect(marks.shown.length).toBeLessThanOrEqual(5)
  expect(marks.shown.map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/^frühestens \d\d?\..*: Niederlassungserlaubnis – Grundregel$/),
  )
})

test('without a status of which the days are known nothing is ahead', async () => {
  expect((await page()).ahead).toEqual([])
})

test('nothing is reckoned for whom residence or identity is not granted', async () => {
  await record()
  const reader = at.world.a.members.colleague
  await grant(at.copy, built, reader, { categories: ['plan', 'identity', 'livelihood'] })
  expect(await page(reader)).toMatchObject({ ahead: [], marks: { shown: [], rest: 0 } })
  const nameless = at.world.a.members.newcomer
  await grant(at.copy, built, nameless, { categories: ['plan', 'residence'] })
  expect(await page(nameless)).toMatchObject({ ahead: [] })
  expect(asked).toBe(0)
  expect((await page()).ahead).not.toEqual([])
  expect(asked).toBe(1)
})

test('the other site gets no page of it', async () => {
  await record()
  await expect(page(at.world.b.members.manager)).rejects.toMatchObject({ init: { status: 404 } })
  expect(asked).toBe(0)
})

test('what was known on an earlier day looks at nothing ahead', async () => {
  await record()
  const { known, ahead } = await page(at.manager, { bekannt: daysAgo(1) })
  expect(known.earlier).toBe(true)
  expect(ahead).toEqual([])
  expect(asked).toBe(0)
})

test('a window that closes stands with its day: the 27th birthday for § 25a', async () => {
  const birth = Temporal.PlainDate.from(monthsAhead(6)).subtract({ years: 27 }).toString()
  await at.rows(
    'update app.person_identity set birth_date = $1, birth_date_answer = $2 where person_id = $3',
    [birth, 'known', built.personId],
  )
  await record('DULDUNG 60a')
  const way = (await page()).ahead.find(({ ref }) => ref === 'A25A-1')
  expect(way).toMatchObject({ closesOn: monthsAhead(6) })
})
