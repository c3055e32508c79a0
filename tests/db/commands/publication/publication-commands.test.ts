import { randomUUID } from 'node:crypto'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicationDay } from '#domain/publication/publication-day.ts'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { insertRows } from '../../../../server/database/insert-rows.ts'
import { publishHandovers } from '../../../../src/features/reports/commands/publish-handovers.server.ts'
import PublishPage, { loader as preview } from '../../../../src/features/reports/pages/publish-handovers.tsx'
import { loader as publications } from '../../../../src/features/reports/pages/publications.tsx'
import { loader as file } from '../../../../src/features/reports/pages/published-file.ts'
import { loader as version } from '../../../../src/features/reports/pages/published-handovers.tsx'
import { forgetKeptLists } from '../../../../src/features/reference/labels.server.ts'
import { asAdmin, asLogin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { buildWorld, type World } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let world: World
let program: ReturnType<typeof programOn>
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  program = programOn(copy)
})
afterAll(() => copy.drop())

const today = Temporal.Now.plainDateISO('Europe/Berlin')
const asOf = publicationDay(today.toString())
const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query<Row & { [column: string]: unknown }>(sql, values))).rows

/** Chains of two steps from one kind of agency to another, the second on a day. */
const chains = (count: number, from: string, to: string, on: string) =>
  asAdmin(copy, async (client) => {
    for (let at = 0; at < count; at++) {
      const site = { site_id: world.a.id }
      const keys = { trace_key: randomUUID(), chain_key: randomUUID(), person_key: randomUUID() }
      await insertRows(client, 'chain_trace', [
        { ...site, chain_key: keys.chain_key, status_class: 'not_stated', started_on: '2025-01-01' },
      ])
      const step = { ...site, ...keys, step_code: 'a', kind: 'finished' }
      await insertRows(client, 'chain_event', [
        { ...step, id: randomUUID(), agency_kind: from, occurred_on: '2025-01-01' },
        { ...step, id: randomUUID(), agency_kind: to, occurred_on: on },
      ])
    }
  })
/** Looks at the next version as the coordination, and publishes it. */
const publish = async (member = world.a.members.coordinator, day = asOf) => {
  const { shown } = await opened(preview)
  return program.send(member, publishHandovers, { asOf: day, digest: shown?.digest ?? '', confirmed: 'on' })
}
const published = async () =>
  (
    await query<{ lines: { from: string; to: string; count: number | null }[] }>(
      'select lines from app.published_table where site_id = $1 order by published_at',
      [world.a.id],
    )
  ).map(({ lines }) => lines.map(({ from, to, count }) => `${from}>${to} ${count}`).toSorted())

/** All versions become older by more than a month. */
const nextMonth = () =>
  query("update app.published_table set as_of = as_of - 40, published_at = published_at - interval '40 days'")
/** What a page or file tells the coordination; `publishedRef` names a version. */
async function opened<T>(
  loader: (args: never) => Promise<T>,
  publishedRef?: string,
  search = '',
): Promise<T> {
  const { token } = world.a.members.coordinator
  const facts = { requestId: 'test', nonce: undefined, network: '', secure: false, tokenHash: token }
  const scope = new RequestScope(facts)
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  try {
    const args = { context, params: { publishedRef }, url: new URL(`http://localhost/${search}`) }
    return await loader(args as never)
  } finally {
    await scope.end(true)
  }
}

test('where no number may be told, nothing is published', async () => {
  await chains(4, 'JC', 'WA', '2025-02-01')
  const loaderData = await opened(preview)
  expect(loaderData.shown!.lines).toEqual([])
  const html = renderToStaticMarkup(createElement(PublishPage, { loaderData } as never))
  expect(html).toContain('Noch nichts zu veröffentlichen')
  expect(html).not.toContain('<button')
  expect(await publish()).toMatchObject({
    refusal: { fields: { _form: expect.stringContaining('keinen zwei Stellen') } },
  })
  await query('delete from app.chain_event where site_id = $1', [world.a.id])
})

test('a version tells whole months without small numbers, and the next one differs by none', async () => {
  await chains(12, 'ABH', 'JC', '2025-02-01')
  await chains(8, 'JC', 'KK', '2025-02-01')
  await chains(3, 'JC', 'FK', '2025-02-01')
  // This month is not over yet.
  await chains(7, 'ABH', 'JC', today.toString())
  expect(await publish()).toMatchObject({ ok: true })
  expect(await published()).toEqual([['ABH>JC 12', 'JC>FK null', 'JC>KK null']])

  // A month later: the same version, as if published a month ago; two more hand-overs since.
  await nextMonth()
  await chains(2, 'ABH', 'JC', '2025-03-01')
  await chains(9, 'KK', 'FK', '2025-03-01')
  expect(await publish()).toMatchObject({ ok: true })
  expect((await published())[1]).toEqual(['ABH>JC 12', 'JC>FK null', 'JC>KK null', 'KK>FK null'])
})

test('once a month, never changed, and only what was shown', async () => {
  expect(await publish()).toMatchObject({ refusal: { fields: { _form: expect.stringContaining('schon') } } })
  expect(await publish(undefined, '2025-01-31')).toMatchObject({
    refusal: { fields: { _form: expect.stringContaining('neuer Monat') } },
  })
  await expect(
    asLogin(copy, 'app', (client) => client.query("update app.published_table set lines = '[]'")),
  ).rejects.toThrow('permission denied')
  await expect(
    asLogin(copy, 'app', (client) => client.query('delete from app.published_table')),
  ).rejects.toThrow('permission denied')
})

test('nobody but the coordination publishes', async () => {
  for (const member of Object.values(world.a.members).filter(({ role }) => role !== 'coordinator'))
    expect({ role: member.role, answer: await publish(member) }).toMatchObject({
      answer: { refusal: { kind: 'forbidden' } },
    })
})

test('page, preview and file show no line that is left out, and nothing says how many there are', async () => {
  const { versions } = await opened(publications)
  const any: string = expect.any(String)
  const told = { ref: any, asOf: any, publishedAt: any, lines: 1 }
  expect(versions).toEqual([told, told])
  const { ref } = versions[0]!
  expect((await opened(version, ref)).lines).toMatchObject([{ count: 12 }])
  expect((await (await opened(file, ref)).text()).trim().split('\r\n')).toHaveLength(2)
  await nextMonth()
  expect((await opened(preview)).shown!.lines).toMatchObject([{ count: 12 }])
})

test('a kind of agency that is renamed is called in page and file of a version as on its day', async () => {
  const { ref } = (await opened(publications)).versions[0]!
  const told = async () => [(await opened(version, ref)).lines, await (await opened(file, ref)).text()]
  const before = await told()
  expect(before[0]).toMatchObject([{ from: 'Ausländerbehörde', to: 'Jobcenter' }])
  await query(
    "update app.code_list_entry set label_de = 'Amt', label_en = 'Office' where list = 'agency_kinds' and code in ('ABH', 'JC')",
  )
  forgetKeptLists()
  expect((await opened(preview)).shown!.lines).toMatchObject([{ from: 'Amt', to: 'Amt' }])
  expect(await told()).toEqual(before)
  const [stored] = await query<{ lines: { from: string; to: string; names: object }[] }>(
    'select lines from app.published_table where ref = $1',
    [ref],
  )
  // In the order of codes: that of their days would tell of lines that are left out.
  const pairs = stored!.lines.map(({ from, to }) => from + to)
  expect(pairs).toEqual(pairs.toSorted())
  expect(stored!.lines.find(({ from }) => from === 'ABH')!.names).toEqual({
    de: { from: 'Ausländerbehörde', to: 'Jobcenter' },
    en: { from: 'Immigration office', to: 'Jobcentre' },
  })
})

test('what is published is what was shown: a table that changed since is refused and shown again', async () => {
  const coordinator = world.a.members.coordinator
  const { asOf: day, shown } = await opened(preview)
  await chains(20, 'WA', 'KURS', '2025-03-01')
  const send = (digest: string) =>
    program.send(coordinator, publishHandovers, { asOf: day, digest, confirmed: 'on' })
  const changed = { refusal: { fields: { _form: expect.stringContaining('inzwischen geändert') } } }
  const before = await published()
  expect(await send(shown!.digest)).toMatchObject(changed)
  expect(await send('')).toMatchObject(changed)
  expect(await published()).toEqual(before)
  const { shown: again } = await opened(preview)
  expect(again!.lines.length).toBe(shown!.lines.length + 1)
  expect(await send(again!.digest)).toMatchObject({ ok: true })
  expect((await opened(version, (await opened(publications)).versions[0]!.ref)).lines).toEqual(again!.lines)
})

test('the file is one plain table that says itself up to which day it counts', async () => {
  const { ref, asOf: day } = (await opened(publications)).versions[0]!
  const [header, ...rows] = (await (await opened(file, ref)).text()).trim().split('\r\n')
  expect(header).toBe('Von;Nach;Anzahl;Tage (Median);Stand')
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) expect(row.split(';').slice(4)).toEqual([day])
})

test('agencies where too few people work are not named, and somebody confirms that for the others', async () => {
  await nextMonth()
  const { asOf: day, shown } = await opened(preview, undefined, '?ohne=WA')
  const { kinds, lines, digest } = shown!
  expect(kinds.map(({ value }) => value)).toContain('WA')
  expect(lines.flatMap(({ key }) => key.split('|'))).not.toContain('WA')
  const send = (input: Record<string, unknown>) =>
    program.send(world.a.members.coordinator, publishHandovers, { asOf: day, digest, ...input })
  expect(await send({ without: 'WA' })).toMatchObject({
    refusal: { fields: { confirmed: expect.any(String) } },
  })
  expect(await send({ confirmed: 'on' })).toMatchObject({
    refusal: { fields: { _form: expect.any(String) } },
  })
  expect(await send({ without: 'WA', confirmed: 'on' })).toMatchObject({ ok: true })
  expect((await published()).at(-1)!.join()).not.toContain('WA')
})
