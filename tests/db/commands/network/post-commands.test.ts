import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asAdmin } from '../../../support/database-copy.ts'
import { type CommandWorld, commandWorld } from '../../../support/command-world.ts'
import { asMember } from '../../../support/database-world.ts'

const at = await commandWorld()
const { createPost } = await import('#features/organisations/commands/create-post.server.ts')
const { editPost } = await import('#features/organisations/commands/edit-post.server.ts')
const { recordReference } = await import('#features/organisations/commands/record-reference.server.ts')
const { correctReference } = await import('#features/organisations/commands/correct-reference.server.ts')
const { closeOrganisation } = await import('#features/network/commands/close-organisation.server.ts')
const { assistant, manager } = at.world.a.members
afterAll(() => at.end())

type Row = Record<string, unknown> & { id: string; ref: string }
const rows = (sql: string, values: unknown[] = []) =>
  asAdmin(at.copy, async (client) => (await client.query<Row>(sql, values)).rows)
const locationOf = (answer: Awaited<ReturnType<CommandWorld['run']>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.location.split('/').at(-1)!
}
const fieldsOf = (answer: Awaited<ReturnType<CommandWorld['run']>>) =>
  !answer.ok && 'refusal' in answer && answer.refusal.kind === 'invalid' ? answer.refusal.fields : answer

let refs: { own: string; partner: string; unit: string; towns: string[] }
beforeAll(async () => {
  const [own, partner] = at.world.a.organisations
  const [first] = await rows('select ref from app.organisation where id = $1', [own])
  const [second] = await rows('select ref from app.organisation where id = $1', [partner])
  const [unit] = await rows('select ref from app.unit where id = $1', [at.world.a.unit])
  const towns = await rows("select code from app.municipality where code in ('05558012', '05558016')")
  refs = {
    own: first!.ref,
    partner: second!.ref,
    unit: unit!.ref,
    towns: towns.map(({ code }) => String(code)),
  }
})

const post = { title: 'Case Management Süd', funding_module: 'B2', fte: '0,5' }
const newPost = async () => locationOf(await at.run(createPost, assistant, post))
type Reference = { kind?: string; target?: string; from?: string; until?: string }
const record = (
  ref: string,
  { kind = 'employer', target = refs.own, from = '1.1.2026', until = '' }: Reference,
) => at.run(recordReference, assistant, { post: ref, kind, target, from, until })
const stored = (ref: string) =>
  rows(
    `select r.*, r.valid::text from app.post_reference r join app.post p on p.id = r.post_id where p.ref = $1
       order by r.kind, r.valid, r.recorded_at, r.id`,
    [ref],
  )

test('a post is created with its share in German, and refused with words', async () => {
  const [row] = await rows('select * from app.post where ref = $1', [await newPost()])
  expect(row).toMatchObject({ title: post.title, funding_module: 'B2', fte: '0.50' })
  const wrong = { ...post, title: 'X', funding_module: 'B4', fte: '1,5' }
  expect(fieldsOf(await at.run(createPost, assistant, wrong))).toEqual({
    title: expect.stringContaining('Mindestens'),
    funding_module: expect.any(String),
    fte: expect.stringContaining('zwischen 0,01 und 1'),
  })
  expect(await at.run(createPost, manager, post)).toEqual({ ok: false, refusal: { kind: 'forbidden' } })
})

test('whoever saw an older state of a post gets both states', async () => {
  const ref = await newPost()
  const change = { post: ref, version: '1', ...post }
  locationOf(await at.run(editPost, assistant, { ...change, fte: '0,75', funding_module: '' }))
  expect(await at.run(editPost, at.world.a.members.admin, { ...change, fte: '1' })).toMatchObject({
    refusal: {
      kind: 'conflict',
      version: 2,
      differences: [{}, { mine: 'Baustein 2: Case Management' }, { mine: '1,00', theirs: '0,75' }],
    },
  })
})

test('the four references stand side by side, several municipalities at once', async () => {
  const ref = await newPost()
  for (const reference of [
    { kind: 'employer', target: refs.partner },
    { kind: 'supervising_unit', target: refs.unit },
    { kind: 'workplace', target: refs.own },
    ...refs.towns.map((target) => ({ kind: 'area_served', target })),
  ])
    locationOf(await record(ref, reference))
  expect((await stored(ref)).map(({ kind }) => kind)).toEqual([
    'area_served',
    'area_served',
    'employer',
    'supervising_unit',
    'workplace',
  ])
})

test('an overlap, a reversed period and a target of another kind are refused at their field', async () => {
  const ref = await newPost()
  locationOf(await record(ref, { until: '30.6.2026' }))
  expect(fieldsOf(await record(ref, { target: refs.partner, from: '30.6.2026' }))).toEqual({
    from: 'Überschneidet sich mit „Organisation a0“ (01.01.2026 – 30.06.2026). Berichtigen Sie zuerst dessen letzten Tag.',
  })
  expect(fieldsOf(await record(ref, { from: '2.1.2027', until: '1.1.2027' }))).toEqual({
    until: 'Das Ende liegt vor dem Anfang.',
  })
  const chosen = { target: 'Bitte wählen Sie einen Eintrag aus der Liste.' }
  expect(fieldsOf(await record(ref, { kind: 'supervising_unit', target: refs.own }))).toEqual(chosen)
  expect(fieldsOf(await record(ref, { kind: 'area_served', target: '99999999' }))).toEqual(chosen)
  expect(fieldsOf(await record(ref, { kind: 'workplace', target: refs.towns[0]! }))).toEqual(chosen)
  const [elsewhere] = await rows('select ref from app.organisation where site_id = $1', [at.world.b.id])
  expect(fieldsOf(await record(ref, { kind: 'workplace', target: elsewhere!.ref }))).toEqual(chosen)
  locationOf(await record(ref, { target: refs.partner, from: '1.7.2026' }))
  expect(await stored(ref)).toHaveLength(2)
})

/** Sends a command while another transaction has done something and not yet committed; answers what came of it. */
async function sentMeanwhile(sql: string, values: unknown[], send: () => ReturnType<CommandWorld['run']>) {
  const { answer } = await asMember(at.copy, assistant, async (client) => {
    await client.query(sql, values)
    const sent = send()
    const waiting = `select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect(await rows(waiting, [at.copy.name])).toHaveLength(1), 10_000)
    return { answer: sent }
  })
  return answer
}

test.each([
  ['employer', 'organisation_id', () => at.world.a.organisations[0], () => refs.partner],
  ['area_served', 'municipality_code', () => refs.towns[0], () => refs.towns[0]],
] as const)('two at once: the database lets only one %s through', async (kind, column, there, wanted) => {
  const ref = await newPost()
  const [{ id }] = (await rows('select id from app.post where ref = $1', [ref])) as [Row]
  const insert = `insert into app.post_reference (site_id, post_id, kind, ${column}, valid, recorded_by)
    values ($1, $2, $3, $4, '[2026-01-01,)', $5)`
  const values = [assistant.site, id, kind, there(), assistant.membership]
  const answer = await sentMeanwhile(insert, values, () => record(ref, { kind, target: wanted()! }))
  expect(fieldsOf(answer)).toEqual({ from: expect.stringContaining('gerade etwas erfasst') })
  expect(await stored(ref)).toHaveLength(1)
})

test('an organisation that closes in the same moment is not referred to', async () => {
  const ref = await newPost()
  const { createOrganisation } =
    await import('#features/organisations/commands/create-organisation.server.ts')
  const home = locationOf(
    await at.run(createOrganisation, assistant, { name: 'Träger im Aufbruch', kind: 'FW' }),
  )
  const close = `update app.organisation set closed_on = '2026-01-01' where ref = $1`
  const answer = await sentMeanwhile(close, [home], () => record(ref, { target: home }))
  expect(fieldsOf(answer)).toEqual({ target: expect.stringContaining('ab 01.01.2026 geschlossen') })
})

test('a correction is a new row; the old one stays as it was', async () => {
  const ref = await newPost()
  locationOf(await record(ref, {}))
  const [before] = await stored(ref)
  const correct = (version: number, target: string, until: string) =>
    at.run(correctReference, assistant, {
      post: ref,
      reference: before!.ref,
      version: String(version),
      target,
      from: '1.1.2026',
      until,
    })
  expect(fieldsOf(await correct(1, refs.own, ''))).toEqual({ target: 'Genau so ist es schon erfasst.' })
  locationOf(await correct(1, refs.partner, ''))
  const after = await stored(ref)
  const old = after.find(({ id }) => id === before!.id)!
  const fresh = after.find(({ id }) => id !== before!.id)!
  expect(old).toEqual({ ...before, superseded_by: fresh.id })
  expect(fresh).toMatchObject({ organisation_id: at.world.a.organisations[1], superseded_by: null })

  // Somebody else still sees the first row: both states, then the own one on top of the present one.
  expect(await correct(1, refs.own, '31.12.2026')).toMatchObject({
    refusal: {
      kind: 'conflict',
      version: 2,
      differences: [
        { mine: 'Organisation a0', theirs: 'Organisation a1' },
        { mine: '01.01.2026 – 31.12.2026', theirs: '01.01.2026 – ohne Ende' },
      ],
    },
  })
  locationOf(await correct(2, refs.own, '31.12.2026'))
  const standing = (await stored(ref)).filter((row) => row.superseded_by === null)
  expect(standing.map(({ valid }) => valid)).toEqual(['[2026-01-01,2027-01-01)'])
})

test('a correction that is refused leaves everything as it was', async () => {
  const ref = await newPost()
  locationOf(await record(ref, { until: '30.6.2026' }))
  locationOf(await record(ref, { target: refs.partner, from: '1.7.2026' }))
  const before = await stored(ref)
  const [first] = before
  const answer = await at.run(correctReference, assistant, {
    post: ref,
    reference: first!.ref,
    version: '1',
    target: refs.own,
    from: '1.1.2026',
    until: '',
  })
  expect(fieldsOf(answer)).toEqual({ from: expect.stringContaining('Organisation a1') })
  expect(await stored(ref)).toEqual(before)
})

test('an organisation stays open while a post refers to it, and a closed one takes none', async () => {
  const { createOrganisation } =
    await import('#features/organisations/commands/create-organisation.server.ts')
  const home = locationOf(
    await at.run(createOrganisation, assistant, { name: 'Träger am Fluss', kind: 'FW' }),
  )
  const ref = await newPost()
  locationOf(await record(ref, { target: home, until: '30.6.2026' }))
  const close = (closed_on: string) =>
    at.run(closeOrganisation, assistant, { organisation: home, version: '1', closed_on })
  expect(fieldsOf(await close('30.6.2026'))).toEqual({
    closed_on: expect.stringContaining('Stellen beziehen'),
  })
  locationOf(await close('1.7.2026'))
  expect(fieldsOf(await record(ref, { kind: 'workplace', target: home }))).toEqual({
    target: expect.stringContaining('ab 01.07.2026 geschlossen'),
  })
  locationOf(await record(ref, { kind: 'workplace', target: home, until: '30.6.2026' }))
})
