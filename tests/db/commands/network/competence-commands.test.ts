import { afterAll, expect, test } from 'vitest'
import { asAdmin } from '../../../support/database-copy.ts'
import { type CommandWorld, commandWorld } from '../../../support/command-world.ts'

const at = await commandWorld()
const { importCompetences } = await import('#features/network/commands/import-competences.server.ts')
const { endCompetence } = await import('#features/network/commands/end-competence.server.ts')
const { recordCompetence } = await import('#features/network/commands/record-competence.server.ts')
const { closeOrganisation } = await import('#features/network/commands/close-organisation.server.ts')
const { createOrganisation } = await import('#features/organisations/commands/create-organisation.server.ts')
const { assistant, manager } = at.world.a.members
afterAll(() => at.end())

type Answer = Awaited<ReturnType<CommandWorld['run']>>
type Row = Record<string, unknown> & { id: string; ref: string }
const rows = (sql: string, values: unknown[] = []) =>
  asAdmin(at.copy, async (client) => (await client.query<Row>(sql, values)).rows)
const stored = () =>
  rows('select *, valid::text from app.authority_competence where site_id = $1 order by id', [at.world.a.id])
const done = (answer: Answer) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
const refusalOf = (answer: Answer) => {
  if (answer.ok || !('refusal' in answer) || answer.refusal.kind !== 'invalid') throw new Error('not refused')
  return answer.refusal
}

const head = 'Rechtsmaterie;Gemeinde;Behörde;Seit;Quelle\n'
const send = (text: string | Uint8Array<ArrayBuffer>, member = assistant) =>
  at.run(importCompetences, member, { file: new File([text], 'liste.csv') })
const line = (place: string, from = '1.1.2026') => `Schulaufnahme;${place};Organisation a1;${from};Satzung\n`

test('a file is taken over as a whole, and a second time changes nothing', async () => {
  const file = head + line('Coesfeld') + line('Dülmen') + line('05558020')
  expect(done(await send(file)).counts).toEqual({ added: 3, standing: 0 })
  const first = await stored()
  expect(first.map(({ matter, valid, source }) => ({ matter, valid, source }))).toEqual(
    Array.from({ length: 3 }, () => ({ matter: 'school', valid: '[2026-01-01,)', source: 'Satzung' })),
  )
  expect(done(await send(file)).counts).toEqual({ added: 0, standing: 3 })
  expect(done(await send(file + line('Nottuln'))).counts).toEqual({ added: 1, standing: 3 })
  expect((await stored()).slice(0, 3)).toEqual(first)
  const log = await rows(
    "select detail from app.audit_entry where action = 'competence.imported' order by id",
  )
  expect(log.at(-1)!.detail).toEqual({ added: 1, standing: 3 })
})

test('one broken row refuses the whole file and is named with line, column and reason', async () => {
  const before = await stored()
  const refusal = refusalOf(
    await send(head + line('Ascheberg') + line('Entenhausen') + line('Billerbeck', '31.2.26')),
  )
  expect(refusal.fields.file).toBe('2 Zeilen der Datei stimmen nicht. Es wurde nichts übernommen.')
  expect(refusal.rows).toEqual([
    { line: 3, column: 'Gemeinde', reason: expect.stringContaining('nicht bekannt') },
    { line: 4, column: 'Seit', reason: expect.stringContaining('Datum') },
  ])
  expect(await stored()).toEqual(before)
})

test('what is no such file is refused with its reason', async () => {
  expect(refusalOf(await send('')).fields.file).toMatch(/nicht leer/)
  expect(refusalOf(await send('x'.repeat(2 * 1024 * 1024 + 1))).fields.file).toMatch(/größer als 2 MB/)
  expect(refusalOf(await send(head + line('Coesfeld').repeat(10_001))).fields.file).toMatch(
    /mehr als 10.000 Zeilen/,
  )
  expect(refusalOf(await send('%PDF-1.7\n\u0000\u0001')).fields.file).toMatch(/Es fehlen Spalten/)
  expect(refusalOf(await send(`${head}"A;B\n`)).fields.file).toMatch(/ab Zeile 2 nicht lesbar/)
  expect(await send(head + line('Coesfeld'), manager)).toEqual({ ok: false, refusal: { kind: 'forbidden' } })
})

test('an organisation of another site is not known', async () => {
  const refusal = refusalOf(await send(`${head}Wohngeld;Coesfeld;Organisation b1;1.1.2026;Satzung\n`))
  expect(refusal.rows).toMatchObject([{ line: 2, column: 'Behörde' }])
})

test('ten thousand rows are taken over in one go', async () => {
  const places = await rows('select code from app.municipality order by code')
  for (let number = 0; number < 4; number++)
    done(await at.run(createOrganisation, assistant, { name: `Behörde ${number}`, kind: 'JC' }))
  const matters = await rows("select code from app.code_list_entry where list = 'matters' order by code")
  const all = Array.from({ length: 4 }, (_one, number) =>
    places.flatMap(({ code }) =>
      matters.map((matter) => `${matter.code};${code};Behörde ${number};1.1.2026;Satzung`),
    ),
  ).flat()
  const file = `${head}${all.slice(0, 10_000).join('\n')}\n`
  expect(done(await send(file)).counts).toEqual({ added: 10_000, standing: 0 })
  expect(done(await send(file)).counts).toEqual({ added: 0, standing: 10_000 })
})

test('a competence ends by a new row, opens again, and a stale form gets both states', async () => {
  const [office] = await rows('select ref from app.organisation where id = $1', [at.world.a.organisations[0]])
  const what = {
    organisation: office!.ref,
    matter: 'residence',
    municipality: '05558012',
    source: 'Vereinbarung',
  }
  done(await at.run(recordCompetence, assistant, { ...what, from: '1.1.2026' }))
  const own = () =>
    rows(
      "select *, valid::text from app.authority_competence where site_id = $1 and matter = 'residence' and organisation_id = $2 order by recorded_at, id",
      [at.world.a.id, at.world.a.organisations[0]],
    )
  const [before] = await own()
  const end = (version: number, until: string) =>
    at.run(endCompetence, assistant, { competence: before!.ref, version: String(version), until })
  expect(refusalOf(await end(1, '31.12.2025')).fields.until).toBe('Das Ende liegt vor dem Anfang.')
  expect(refusalOf(await end(1, '')).fields.until).toMatch(/Bitte füllen/)
  done(await end(1, '30.6.2026'))
  const [old, ended] = await own()
  expect(old).toEqual({ ...before, superseded_by: ended!.id })
  expect(ended).toMatchObject({
    valid: '[2026-01-01,2026-07-01)',
    superseded_by: null,
    source: 'Vereinbarung',
  })
  expect(await end(1, '31.7.2026')).toMatchObject({
    refusal: { kind: 'conflict', version: 2, differences: [{ mine: '31.07.2026', theirs: '30.06.2026' }] },
  })
  // The same file again leaves the end as it is; a later beginning of the same office then bars the way back.
  const file = `${head}residence;Coesfeld;Organisation a0;1.1.2026;Vereinbarung\n`
  expect(done(await send(file)).counts).toEqual({ added: 0, standing: 1 })
  done(await at.run(recordCompetence, assistant, { ...what, from: '1.1.2027' }))
  expect(refusalOf(await end(2, '')).fields.until).toMatch(/schon zuständig/)
  done(await end(2, '31.12.2026'))
  expect((await own()).filter((row) => row.superseded_by === null).map(({ valid }) => valid)).toEqual([
    '[2027-01-01,)',
    '[2026-01-01,2027-01-01)',
  ])
})

test('an office stays open while it is competent, and a closed one becomes competent for nothing', async () => {
  const name = 'Amt auf Zeit'
  const ref = done(await at.run(createOrganisation, assistant, { name, kind: 'JC' }))
    .location.split('/')
    .at(-1)!
  const file = `${head}Wohngeld;Senden;${name};1.1.2026;Satzung\n`
  done(await send(file))
  const close = () =>
    at.run(closeOrganisation, assistant, { organisation: ref, version: '1', closed_on: '1.1.2027' })
  expect(refusalOf(await close()).fields.closed_on).toMatch(/noch zuständig/)
  const [competence] = await rows(
    'select c.ref from app.authority_competence c join app.organisation o on o.id = c.organisation_id where o.ref = $1',
    [ref],
  )
  done(
    await at.run(endCompetence, assistant, {
      competence: competence!.ref,
      version: '1',
      until: '31.12.2026',
    }),
  )
  done(await close())
  const refusal = refusalOf(await send(file.replace('Senden', 'Rosendahl')))
  expect(refusal.rows).toMatchObject([{ column: 'Behörde', reason: expect.stringContaining('geschlossen') }])
  const recorded = {
    organisation: ref,
    matter: 'school',
    municipality: '05558012',
    from: '1.1.2026',
    source: 'x y',
  }
  expect(refusalOf(await at.run(recordCompetence, assistant, recorded)).fields).toHaveProperty('organisation')
})
