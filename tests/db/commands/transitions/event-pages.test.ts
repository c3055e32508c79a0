import { randomUUID } from 'node:crypto'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { today } from '#platform/clock.server.ts'
import { decideDays } from '../../../../src/features/transitions/commands/decide-days.server.ts'
import { recordAgainstRule } from '../../../../src/features/transitions/commands/record-against-rule.server.ts'
import { recordPeriod } from '../../../../src/features/transitions/commands/record-period.server.ts'
import { recordTransition } from '../../../../src/features/transitions/commands/record-transition.server.ts'
import { loader as decideLoader } from '../../../../src/features/transitions/pages/decide-days.tsx'
import { loader as eventLoader } from '../../../../src/features/transitions/pages/enter-event.tsx'
import { loader as daysLoader } from '../../../../src/features/transitions/pages/lay-down-days.tsx'
import { loader as transitionLoader } from '../../../../src/features/transitions/pages/transition.tsx'
import { beginCase, type BuiltCase } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type Member } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let program: ReturnType<typeof programOn>
let built: BuiltCase
let manager: Member
beforeAll(async () => {
  copy = await freshDatabase()
  manager = (await buildWorld(copy)).a.members.manager
  program = programOn(copy)
})
beforeEach(async () => void (built = await beginCase(copy, manager, `Amiri ${randomUUID().slice(0, 8)}`)))
afterAll(() => copy.drop())

/** What a page tells the case manager at an address of the case. */
async function shown<Loader extends (args: never) => Promise<unknown>>(
  loader: Loader,
  search: Record<string, string> = {},
  params: Record<string, string> = {},
): Promise<Awaited<ReturnType<Loader>>> {
  const facts = { requestId: 'test', nonce: undefined, network: '', secure: false, tokenHash: manager.token }
  const scope = new RequestScope(facts)
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  const url = new URL(`http://localhost/faelle/${built.ref}/test?${new URLSearchParams(search)}`)
  try {
    return (await loader({ context, params: { caseRef: built.ref, ...params }, url } as never)) as never
  } finally {
    await scope.end(true)
  }
}
const send = (
  command: typeof recordPeriod | typeof recordTransition | typeof recordAgainstRule,
  input: object,
) => program.send(manager, command as typeof recordPeriod, { ...input }, { caseRef: built.ref })
const period = (rechtskreis: string, from: string, until = '') =>
  send(recordPeriod, { rechtskreis, from, until, office: '', certainty: 'told', note: '' })
const know = (birthDate: string | null, entryDate: string | null) =>
  asAdmin(copy, async (client) => {
    await client.query(
      "update app.person_identity set birth_date = $2, birth_date_answer = case when $2::text is null then 'unknown' else 'known' end where person_id = $1",
      [built.personId, birthDate],
    )
    if (entryDate)
      await client.query(
        `insert into app.person_fact (site_id, person_id, category, key, item, answer, value, source, recorded_by)
         values ($1, $2, 'residence', 'person.entry_date', 1, 'known', $3, 'told', $4) returning 1`,
        [manager.site, built.personId, entryDate, manager.membership],
      )
  })
const day = (add: Temporal.DurationLike) => today().add(add).toString()

test('an event proposes its transition with days, paragraph and how sure it is, from the right that runs', async () => {
  await period('ASYLBLG2', '2024-01-01')
  const page = await shown(eventLoader, { ereignis: 'recognised_refugee', tag: '10.03.2026' })
  expect(page.question).toMatchObject({
    trigger: 'recognised_refugee',
    errors: {},
    values: { tag: '10.03.2026' },
  })
  expect(page.proposed).toMatchObject([
    {
      kind: 'T02',
      triggerOn: '2026-03-10',
      fits: true,
      from: 'ASYLBLG2',
      to: 'SGB2',
      rule: { confidence: 'high', source: expect.stringContaining('AsylbLG § 1 Abs. 3') },
      rows: [
        { to: 'SGB2', oldEnds: '2026-03-31', applyBy: '2026-04-30' },
        { to: 'SGB12', oldEnds: '2026-03-31', applyBy: '2026-04-30' },
      ],
    },
  ])
})

test('bad input is named at its field, what was typed stays, and nothing is proposed', async () => {
  await know('1990-05-01', '2024-03')
  const page = await shown(eventLoader, { ereignis: 'job_ends', tag: '01.02.2024' })
  expect(page.question.errors).toEqual({ tag: expect.stringContaining('01.03.2024') })
  expect([page.question.values, page.proposed]).toEqual([{ tag: '01.02.2024' }, []])
})

test('what only an announced rule proposes is not offered', async () => {
  const { question } = await shown(eventLoader)
  const events = question.events.map(({ value }) => value)
  expect(events).toContain('section_24_document')
  expect(events).not.toContain('section_24_reversal')
})

test('changes whose day follows from what is kept stand ready, until they are recorded', async () => {
  const entry = day({ months: -30 })
  const born = today().subtract({ years: 18 }).add({ months: 3 })
  await know(born.toString(), entry)
  for (const code of ['ASYLBLG3', 'SGB8']) await period(code, entry)
  await period('AUFENTHG', entry, day({ months: 5 }))
  const ready = async () => (await shown(eventLoader)).ready.ready.map(({ key }) => key)
  expect((await shown(eventLoader)).ready.ready).toMatchObject([
    { key: 'T12', changesOn: born.add({ years: 18 }).toString() },
    {
      key: 'T24',
      from: expect.stringContaining('Zeitachse'),
      search: expect.stringContaining(day({ months: 5 })),
    },
    { key: 'T06', from: expect.stringContaining('Einreise'), search: expect.stringContaining(entry) },
  ])
  await send(recordTransition, {
    kind: 'T06',
    event: 'stay_36_months',
    from: 'ASYLBLG3',
    to: 'ASYLBLG2',
    trigger_on: entry,
  })
  expect(await ready()).toEqual(['T12', 'T24'])
})

test('a birth or entry known only in part gives no day but says so', async () => {
  await know(null, String(today().year - 2))
  await period('ASYLBLG3', `${today().year - 1}-01-01`)
  const { ready } = await shown(eventLoader)
  expect(ready.ready).toEqual([])
  expect(ready.open).toEqual([expect.stringContaining(String(today().year - 2))])
})

test('other days are laid down beside those of the rule; without an event there is no rule to leave', async () => {
  const search = { ereignis: 'recognised_refugee', tag: '10.03.2026', art: 'T02' }
  const page = await shown(daysLoader, search)
  expect(page.proposal.kind).toBe('T02')
  expect(page.stored).toMatchObject({ to: 'SGB2', old_ends: '31.03.2026' })
  for (const wrong of [{ ereignis: '' }, { art: 'T05' }, { tag: 'soon' }])
    await expect(shown(daysLoader, { ...search, ...wrong })).rejects.toMatchObject({ status: 302 })
})

const event = {
  kind: 'T02',
  event: 'recognised_refugee',
  from: 'ASYLBLG3',
  to: 'SGB2',
  trigger_on: '2026-03-10',
}
const recorded = async () => {
  const { rows } = await asAdmin(copy, (client) =>
    client.query<{ ref: string }>('select ref from app.transition where case_id = $1', [built.caseId]),
  )
  return { transitionRef: rows[0]!.ref }
}

test('the page of the transition counts from the laid down days and shows why and by whom', async () => {
  await send(recordAgainstRule, {
    ...event,
    old_ends: '20.03.2026',
    new_begins: '01.05.2026',
    reason: 'Paid by the half month',
  })
  const page = await shown(transitionLoader, {}, await recorded())
  expect(page.expected).toEqual({ oldEnds: '2026-03-20', newBegins: '2026-05-01', applyBy: '2026-04-30' })
  expect(page.figures.expected.days).toBe(41)
  expect(page.transition.override).toEqual({
    laidDown: true,
    reason: 'Paid by the half month',
    by: expect.stringMatching(/\S/),
    on: today().toString(),
  })
  expect(page.next).toEqual([])
})

test('the page says that the rule counts again, why and by whom', async () => {
  await send(recordAgainstRule, {
    ...event,
    old_ends: '20.03.2026',
    new_begins: '',
    reason: 'Paid by the half month',
  })
  const params = await recorded()
  const page = await shown(decideLoader, {}, params)
  expect(page).toMatchObject({ laidDown: true, stored: { old_ends: '20.03.2026', new_begins: '' } })
  expect(page.rows).toMatchObject([{ oldEnds: '2026-03-31' }])
  const back = {
    transition: params.transitionRef,
    version: '1',
    days: 'rule',
    reason: 'The notice was wrong',
  }
  await program.send(manager, decideDays, back, { caseRef: built.ref })
  const { transition, expected } = await shown(transitionLoader, {}, params)
  expect(transition.override).toMatchObject({ laidDown: false, reason: 'The notice was wrong' })
  expect(expected.oldEnds).toBe('2026-03-31')
  expect(await shown(decideLoader, {}, params)).toMatchObject({ laidDown: false })
})

test('a settled transition names what comes next, with its event filled in', async () => {
  await send(recordTransition, event)
  await asAdmin(copy, (client) =>
    client.query(
      "update app.transition set state = 'settled', granted_on = '2026-03-20', granted_from = '2026-04-01', grant_known_on = '2026-03-20' where case_id = $1",
      [built.caseId],
    ),
  )
  const { next } = await shown(transitionLoader, {}, await recorded())
  expect(next.map(({ kind }) => kind)).toEqual(['T25', 'T26', 'T21', 'T28'])
  const to = new URL(next[0]!.to, 'http://localhost')
  expect(to.pathname).toBe(`/faelle/${built.ref}/uebergaenge/ereignis`)
  const page = await shown(eventLoader, Object.fromEntries(to.searchParams))
  expect(page.proposed).toMatchObject([{ kind: 'T25', triggerOn: '2026-04-01' }])
  expect(page.chosen).toBe(built.personRef)
})
