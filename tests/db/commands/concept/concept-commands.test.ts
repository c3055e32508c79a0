import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Concept } from '#domain/concept/concept.ts'
import { inSite } from '#platform/db/in-site.server.ts'
import { adoptVersion } from '../../../../src/features/concept/commands/adopt-version.server.ts'
import { beginDraft } from '../../../../src/features/concept/commands/begin-draft.server.ts'
import { discardDraft } from '../../../../src/features/concept/commands/discard-draft.server.ts'
import { importConcept } from '../../../../src/features/concept/commands/import-concept.server.ts'
import { keepFourEyes } from '../../../../src/features/concept/commands/keep-four-eyes.server.ts'
import { keepTerms } from '../../../../src/features/concept/commands/keep-terms.server.ts'
import { takeExample } from '../../../../src/features/concept/commands/take-example.server.ts'
import { writeText } from '../../../../src/features/concept/commands/write-text.server.ts'
import { findVersion } from '../../../../src/features/concept/data/version-reader.server.ts'
import { conceptFileSchema } from '../../../../src/features/concept/schema/concept-schema.ts'
import { exampleConcepts } from '../../../../src/features/concept/examples/example-concepts.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { beginCase } from '../../../support/database-cases.ts'
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
const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await asAdmin(copy, (client) => client.query<Row & { [column: string]: unknown }>(sql, values))).rows

type Stored = {
  id: string
  ref: string
  number: number
  state: string
  version: number
  content: Concept | null
}
const stored = async (ref: string) =>
  (await query<Stored>('select * from app.concept_version where ref = $1', [ref]))[0]!
const all = () =>
  query(
    'select number, state, in_force_from::text, content, version from app.concept_version order by site_id, number',
  )

const coordinator = () => world.a.members.coordinator
const refOf = (answer: Awaited<ReturnType<typeof program.send>>) => {
  if (!('ok' in answer && answer.ok)) throw new Error(JSON.stringify(answer))
  return answer.value.location.split('/').at(-1)!.replace(/#.*/, '')
}
const example = async (name = 'kreis-alle') =>
  refOf(await program.send(coordinator(), takeExample, { example: name }))
const terms = (content: Concept, list: keyof Concept['terms']) => ({
  code: content.terms[list].map(({ code }) => code),
  label: content.terms[list].map(({ label }) => label),
  core: content.terms[list].map(({ core }) => core),
})

test('a draft changes nothing that is in force; adopted, new cases take it and running ones keep theirs', async () => {
  const versionOf = async (caseId: string) =>
    (
      await query<{ number: number }>(
        'select v.number from app.episode e join app.concept_version v on v.id = e.concept_version_id where e.case_id = $1',
        [caseId],
      )
    )[0]!.number
  const begin = () => beginCase(copy, world.a.members.manager, 'Demo')
  const running = await begin()
  const ref = await example()
  expect(await versionOf((await begin()).caseId)).toBe(1)

  const { version } = await stored(ref)
  const tomorrow = today.add({ days: 1 }).toString()
  expect(
    await program.send(coordinator(), adoptVersion, { concept: ref, version, from: tomorrow }),
  ).toMatchObject({ ok: true })
  expect(await versionOf((await begin()).caseId)).toBe(1)
  await query(
    'set session_replication_role = replica; update app.concept_version set in_force_from = current_date where number = 2',
  )
  expect(await versionOf((await begin()).caseId)).toBe(2)
  expect(await versionOf(running.caseId)).toBe(1)
})

test('an adopted version never changes, neither by a form nor by the database', async () => {
  const [adopted] = await query<Stored>(
    "select * from app.concept_version where state = 'adopted' and number = 2",
  )
  const text = { title: 'X', structure: '', networking: '', methods: '', primary_target_groups: '' }
  expect(
    await program.send(coordinator(), writeText, {
      concept: adopted!.ref,
      version: adopted!.version,
      ...text,
    }),
  ).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(
    await program.send(coordinator(), discardDraft, { concept: adopted!.ref, version: adopted!.version }),
  ).toMatchObject({ refusal: { kind: 'conflict' } })
  await expect(
    query('update app.concept_version set content = null where id = $1', [adopted!.id]),
  ).rejects.toThrow('does not change')
  await expect(query('delete from app.concept_version where id = $1', [adopted!.id])).rejects.toThrow()
})

test('a word without a core term may stand in a draft and keeps it from coming into force', async () => {
  const ref = await example('kreis-drei-jahre')
  const { content, version } = await stored(ref)
  const words = terms(content!, 'access_routes')
  const open = {
    ...words,
    label: [...words.label, 'Kirchencafé'],
    core: [...words.core, ''],
    code: [...words.code, ''],
  }
  const form = { concept: ref, version, list: 'access_routes' }
  expect(await program.send(coordinator(), keepTerms, { ...form, ...open })).toMatchObject({ ok: true })
  const draft = await stored(ref)
  expect(draft.content!.terms.access_routes.at(-1)).toEqual({
    code: 'kirchencafe',
    label: 'Kirchencafé',
    core: '',
  })
  const adopt = { concept: ref, version: draft.version, from: today.add({ days: 9 }).toString() }
  expect(await program.send(coordinator(), adoptVersion, adopt)).toMatchObject({
    refusal: { kind: 'invalid', fields: { _form: expect.stringContaining('noch eine Stelle offen') } },
  })

  const unknown = { ...open, core: [...words.core, 'no_such_route'] }
  expect(
    await program.send(coordinator(), keepTerms, { ...form, version: draft.version, ...unknown }),
  ).toMatchObject({ refusal: { fields: { [`core.${words.label.length}`]: expect.any(String) } } })
  const twice = { ...open, label: [...words.label, words.label[0]!.toUpperCase()] }
  expect(
    await program.send(coordinator(), keepTerms, { ...form, version: draft.version, ...twice }),
  ).toMatchObject({
    refusal: { fields: { [`label.${words.label.length}`]: expect.stringContaining('zweimal') } },
  })
  expect(await stored(ref)).toEqual(draft)
})

test('two people change one draft: the second sees both states, and nothing of the first is lost', async () => {
  const ref = await example()
  const { content, version } = await stored(ref)
  const words = terms(content!, 'ratings')
  const form = { concept: ref, version, list: 'ratings' }
  const first = { ...words, label: ['Viel', ...words.label.slice(1)] }
  const second = { ...words, label: ['Sehr viel', ...words.label.slice(1)] }
  expect(await program.send(coordinator(), keepTerms, { ...form, ...first })).toMatchObject({ ok: true })
  const answer = await program.send(world.a.members.admin, keepTerms, { ...form, ...second })
  expect(answer).toMatchObject({
    refusal: {
      kind: 'conflict',
      version: version + 1,
      differences: [{ mine: 'Sehr viel → 1', theirs: 'Viel → 1' }],
    },
  })
  expect((await stored(ref)).content!.terms.ratings[0]!.label).toBe('Viel')
})

const file = (content: unknown) =>
  new File([JSON.stringify({ format: 'nahtlos-concept', version: 1, concept: content })], 'k.json')

test('each example is read in like a file and may come into force; given out and read in again it is the same', async () => {
  for (const { name, content } of exampleConcepts) {
    const ref = refOf(await program.send(world.b.members.admin, importConcept, { file: file(content) }))
    expect({ name, content: (await stored(ref)).content }).toEqual({ name, content })
    const { version } = await stored(ref)
    const from = today.add({ days: 1 + exampleConcepts.findIndex((one) => one.name === name) }).toString()
    expect(
      await program.send(world.b.members.coordinator, adoptVersion, { concept: ref, version, from }),
    ).toMatchObject({ ok: true })
  }
})

test('a foreign concept with missing terms is refused at the place, and nothing is stored', async () => {
  const before = await all()
  const content = exampleConcepts[0]!.content
  const broken = (change: (copied: Record<string, any>) => void) => {
    const copied = structuredClone(content) as unknown as Record<string, any>
    change(copied)
    return program.send(coordinator(), importConcept, { file: file(copied) })
  }
  const words = async (answer: ReturnType<typeof broken>) => {
    const given = await answer
    if (!('refusal' in given) || given.refusal.kind !== 'invalid') throw new Error(JSON.stringify(given))
    return given.refusal.fields.file
  }
  expect(await words(broken((it) => (it.terms.barriers[2].core = '')))).toContain(
    'Hindernisse: „Stelle hat nicht entschieden“ hat noch keinen Kernbegriff.',
  )
  expect(await words(broken((it) => delete it.terms.ratings[1].core))).toContain(
    'Es fehlt: concept › terms › ratings › 2 › core.',
  )
  expect(await words(broken((it) => delete it.terms.life_domains))).toContain(
    'Es fehlt: concept › terms › life_domains.',
  )
  expect(await words(broken((it) => (it.site_id = 'x')))).toContain('Unbekannt: concept › site_id.')
  expect(await words(broken((it) => (it.title = 'x'.repeat(5000))))).toContain(
    'Zu lang (höchstens 200): concept › title.',
  )
  expect(
    await words(
      broken(
        (it) => (
          (it.forms[1].sections[0].fields[0].showIf = [
            { fact: 'education.in_training', comparison: 'is', values: ['yes'] },
          ]),
          (it.forms[1].sections[0].fields[1].showIf = [
            { fact: 'education.school_years', comparison: 'at_least', values: ['1'] },
          ])
        ),
      ),
    ),
  ).toContain('drehen sich im Kreis')
  const notJson = new File(['{"format":'], 'k.json')
  expect(await program.send(coordinator(), importConcept, { file: notJson })).toMatchObject({
    refusal: { fields: { file: expect.stringContaining('keine lesbare JSON-Datei') } },
  })
  expect(await all()).toEqual(before)
})

test('another site’s version is not there, and who works by a concept may not change it', async () => {
  const ref = await example()
  const { version } = await stored(ref)
  const other = world.b.members.coordinator
  expect(await program.send(other, discardDraft, { concept: ref, version })).toMatchObject({
    refusal: { kind: 'unseen' },
  })
  expect(await program.send(other, beginDraft, { from: ref })).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await program.send(world.a.members.manager, discardDraft, { concept: ref, version })).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
  expect(await program.send(coordinator(), discardDraft, { concept: ref, version })).toMatchObject({
    ok: true,
  })
  expect(await stored(ref)).toBeUndefined()
})

test('a day holds one version', async () => {
  const from = today.add({ days: 30 }).toString()
  const [first, second] = [await example(), await example()]
  const adopt = async (ref: string) =>
    program.send(coordinator(), adoptVersion, { concept: ref, version: (await stored(ref)).version, from })
  expect(await adopt(first)).toMatchObject({ ok: true })
  expect(await adopt(second)).toMatchObject({
    refusal: { fields: { from: expect.stringContaining('beginnt schon') } },
  })
  expect(
    await program.send(coordinator(), adoptVersion, {
      concept: second,
      version: 1,
      from: today.subtract({ days: 1 }).toString(),
    }),
  ).toMatchObject({ refusal: { fields: { from: expect.any(String) } } })
})

test('a draft says for which deeds a second person is asked; none unless ticked, and only deeds that can be asked for', async () => {
  const ref = await example()
  const keep = async (deeds: string | string[], member = coordinator()) =>
    program.send(member, keepFourEyes, { concept: ref, version: (await stored(ref)).version, deeds })
  expect((await stored(ref)).content!.fourEyes).toEqual([])
  expect(await keep('everything')).toMatchObject({ refusal: { kind: 'invalid' } })
  expect(await keep('closing', world.a.members.manager)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await keep('closing')).toMatchObject({ ok: true })
  expect((await stored(ref)).content!.fourEyes).toEqual(['closing'])
  expect(await keep([])).toMatchObject({ ok: true })
  expect((await stored(ref)).content!.fourEyes).toEqual([])
})

test('a version or a file of before four eyes could be asked for asks for none', async () => {
  const { fourEyes: _none, ...before } = exampleConcepts[0]!.content
  const text = JSON.stringify({ format: 'nahtlos-concept', version: 1, concept: before })
  expect(conceptFileSchema.parse(JSON.parse(text)).concept.fourEyes).toEqual([])
  const ref = await example()
  await query('update app.concept_version set content = $1 where ref = $2', [JSON.stringify(before), ref])
  const read = await inSite({ tokenHash: coordinator().token, requestId: 'test' }, (trx, entered) =>
    findVersion(trx, entered, ref),
  )
  expect(read!.content!.fourEyes).toEqual([])
})
