import { afterAll, expect, test } from 'vitest'
import { asAdmin } from '../../../support/database-copy.ts'
import { beginCase } from '../../../support/database-cases.ts'
import { commandWorld, type CommandWorld } from '../../../support/command-world.ts'

const at = await commandWorld()
const { addUnit } = await import('#features/organisations/commands/add-unit.server.ts')
const { createOrganisation } = await import('#features/organisations/commands/create-organisation.server.ts')
const { editOrganisation } = await import('#features/organisations/commands/edit-organisation.server.ts')
const { renameUnit } = await import('#features/organisations/commands/rename-unit.server.ts')
const { closeOrganisation } = await import('#features/network/commands/close-organisation.server.ts')
const { assistant } = at.world.a.members
afterAll(() => at.end())

const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  asAdmin(at.copy, async (client) => (await client.query<Row>(sql, values)).rows)

type Stored = { id: string; ref: string; version: number; name: string; closed_on: string | null }
const stored = async (ref: string) =>
  (await rows<Stored>('select *, closed_on::text from app.organisation where ref = $1', [ref]))[0]!
const refOf = (answer: Awaited<ReturnType<CommandWorld['run']>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.location.split('/').at(-1)!
}
let number = 0
const created = async () =>
  refOf(await at.run(createOrganisation, assistant, { name: `Werkstatt ${++number}`, kind: 'FW' }))

test('an organisation is created once per name, by those who keep the network', async () => {
  const name = 'Verein Brücke e. V.'
  const ref = refOf(await at.run(createOrganisation, assistant, { name, kind: 'FW' }))
  expect(await stored(ref)).toMatchObject({ name, version: 1 })
  expect(await at.run(createOrganisation, assistant, { name: name.toUpperCase(), kind: 'FW' })).toMatchObject(
    {
      refusal: { kind: 'invalid', fields: { name: expect.stringContaining('gibt es schon') } },
    },
  )
  for (const kind of ['', 'NOBODY'])
    expect(await at.run(createOrganisation, assistant, { name: 'Andere', kind })).toMatchObject({
      refusal: { kind: 'invalid', fields: { kind: expect.any(String) } },
    })
  expect(await at.run(createOrganisation, at.world.a.members.manager, { name: 'Neu', kind: 'FW' })).toEqual({
    ok: false,
    refusal: { kind: 'forbidden' },
  })
})

test('whoever saw an older state gets both states, and another site sees nothing', async () => {
  const ref = await created()
  const change = { organisation: ref, version: '1', kind: 'JC' }
  refOf(await at.run(editOrganisation, assistant, { ...change, name: 'Die Erste' }))
  expect(
    await at.run(editOrganisation, at.world.a.members.admin, { ...change, name: 'Die Zweite' }),
  ).toMatchObject({
    refusal: {
      kind: 'conflict',
      version: 2,
      differences: [
        { mine: 'Die Zweite', theirs: 'Die Erste' },
        { mine: 'Jobcenter', theirs: 'Jobcenter' },
      ],
    },
  })
  expect(await stored(ref)).toMatchObject({ name: 'Die Erste', version: 2 })
  const elsewhere = { ...change, version: '2', name: 'Übernommen' }
  expect(await at.run(editOrganisation, at.world.b.members.assistant, elsewhere)).toMatchObject({
    refusal: { kind: 'unseen' },
  })
})

test('an organisation closes when nothing runs there any more, and opens again', async () => {
  const ref = await created()
  const close = (version: number, closed_on: string) =>
    at.run(closeOrganisation, assistant, { organisation: ref, version: String(version), closed_on })
  expect(await close(1, '')).toMatchObject({ refusal: { kind: 'invalid' } })
  refOf(await close(1, '1.12.2026'))
  expect(await stored(ref)).toMatchObject({ closed_on: '2026-12-01', version: 2 })
  expect(await close(1, '2.12.2026')).toMatchObject({
    refusal: { kind: 'conflict', differences: [{ mine: '02.12.2026', theirs: '01.12.2026' }] },
  })
  refOf(await close(2, ''))
  expect(await stored(ref)).toMatchObject({ closed_on: null, version: 3 })
})

test('an organisation with people or open cases stays open, and the refusal says why', async () => {
  const { members, organisations } = at.world.a
  const [home] = await rows<Stored>('select * from app.organisation where id = $1', [organisations[0]])
  const close = () =>
    at.run(closeOrganisation, assistant, { organisation: home!.ref, version: '1', closed_on: '1.1.2030' })
  const words = async () => {
    const answer = await close()
    if (answer.ok || !('refusal' in answer) || answer.refusal.kind !== 'invalid')
      throw new Error('not refused')
    return answer.refusal.fields.closed_on
  }
  expect(await words()).toMatch(/^Hier sind dann noch Personen tätig/)
  await beginCase(at.copy, members.manager, 'Aydin')
  expect(await words()).toMatch(/^Hier gibt es noch offene Fälle/)
  expect(await stored(home!.ref)).toMatchObject({ closed_on: null, version: 1 })
})

test('units are added and renamed under their organisation only', async () => {
  const [one, other] = [await created(), await created()]
  refOf(await at.run(addUnit, assistant, { organisation: one, name: 'Beratung' }))
  expect(await at.run(addUnit, assistant, { organisation: one, name: 'beratung' })).toMatchObject({
    refusal: { kind: 'invalid' },
  })
  refOf(await at.run(addUnit, assistant, { organisation: other, name: 'Beratung' }))
  const [unit] = await rows<Stored>(
    `select u.* from app.unit u join app.organisation o on o.id = u.organisation_id where o.ref = $1`,
    [one],
  )
  const rename = { unit: unit!.ref, version: '1', name: 'Beratung Süd' }
  expect(await at.run(renameUnit, assistant, { ...rename, organisation: other })).toMatchObject({
    refusal: { kind: 'unseen' },
  })
  refOf(await at.run(renameUnit, assistant, { ...rename, organisation: one }))
  expect(
    await at.run(renameUnit, assistant, { ...rename, organisation: one, name: 'Beratung Nord' }),
  ).toMatchObject({
    refusal: { kind: 'conflict', differences: [{ mine: 'Beratung Nord', theirs: 'Beratung Süd' }] },
  })
})

test('each deed leaves its entry in the log', async () => {
  const ref = await created()
  const actions = await rows<{ action: string }>(
    'select action from app.audit_entry where object_id = (select id from app.organisation where ref = $1)',
    [ref],
  )
  expect(actions).toEqual([{ action: 'organisation.created' }])
})
