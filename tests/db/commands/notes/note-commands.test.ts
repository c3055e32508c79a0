import { expect, test } from 'vitest'
import { changeNoteLevel } from '../../../../src/features/notes/commands/change-note-level.server.ts'
import { correctNote } from '../../../../src/features/notes/commands/correct-note.server.ts'
import { noteContact } from '../../../../src/features/notes/commands/note-contact.server.ts'
import { grant } from '../../../support/database-cases.ts'
import { asMember, type Member } from '../../../support/database-world.ts'
import { courseWorld, done, fieldsOf } from '../episodes/course-world.ts'

const { made, send, rows } = courseWorld()

const talk = {
  kind: 'talk',
  happened_on: '2026-02-01',
  subject: 'Wohngeld besprochen',
  words: 'Antrag liegt vor.',
}

type Stored = {
  id: string
  ref: string
  first_id: string
  supersedes: string | null
  level: string
  subject: string
}
const notes = () =>
  rows<Stored>(
    'select id, ref, first_id, supersedes, level, subject from app.case_note where case_id = $1 order by id',
  )
const members = () => made.world.a.members
const seenBy = (member: Member) =>
  asMember(made.copy, member, async (client) => {
    await client.query("select gate.open_case($1, 'verlauf')", [made.built.ref])
    const { rows: seen } = await client.query<{ subject: string }>(
      'select subject from app.case_note where case_id = $1 order by id',
      [made.built.caseId],
    )
    return seen.map(({ subject }) => subject)
  })

test('a note keeps all that was told, with its author and its moment stamped by the database', async () => {
  expect(
    await send(noteContact, {
      ...talk,
      happened_at: '9.30',
      place: 'Beratungsraum',
      minutes: '45',
      persons: made.built.personRef,
      others: 'Frau Weber, Jobcenter',
      interpreter: 'child',
      interpreter_language: 'fa',
      level: 'responsible',
    }),
  ).toMatchObject(done)
  expect(
    await rows(
      `select happened_at::text, place, minutes, person_ids, others, interpreter, interpreter_language, level,
        recorded_by, recorded_at > now() - interval '5 minutes' as is_new from app.case_note where case_id = $1`,
    ),
  ).toEqual([
    {
      happened_at: '09:30:00',
      place: 'Beratungsraum',
      minutes: 45,
      person_ids: [made.built.personId],
      others: 'Frau Weber, Jobcenter',
      interpreter: 'child',
      interpreter_language: 'fa',
      level: 'responsible',
      recorded_by: made.manager.membership,
      is_new: true,
    },
  ])
  expect(
    await rows(`select detail from app.audit_entry where case_id = $1 and action = 'case_note.added'`),
  ).toEqual([{ detail: { kind: 'talk', level: 'responsible' } }])
})

test('nobody writes in the name of somebody else or at another time, whoever sends the row', async () => {
  await asMember(made.copy, made.manager, async (client) => {
    await client.query("select gate.open_case($1, 'verlauf')", [made.built.ref])
    await client.query(
      `insert into app.case_note (site_id, id, case_id, first_id, level, kind, happened_on, subject, recorded_by, recorded_at)
       select $1, v.id, $2, v.id, 'team', 'phone', '2026-02-01', 'Foreign', $3, '2020-01-01' from (select uuidv7() as id) v returning 1`,
      [made.manager.site, made.built.caseId, members().colleague.membership],
    )
  })
  expect(
    await rows(
      `select recorded_by, recorded_at > now() - interval '5 minutes' as is_new from app.case_note where case_id = $1`,
    ),
  ).toEqual([{ recorded_by: made.manager.membership, is_new: true }])
})

test.each([
  ['a kind nobody knows', { kind: 'rumour' }, 'kind'],
  ['a day that does not exist', { happened_on: '31.02.2026' }, 'happened_on'],
  ['tomorrow', { happened_on: '01.01.2190' }, 'happened_on'],
  ['a time that is none', { happened_at: 'gegen Mittag' }, 'happened_at'],
  ['no minutes', { minutes: '0' }, 'minutes'],
  ['more minutes than a day', { minutes: '1441' }, 'minutes'],
  ['an empty subject', { subject: '  ' }, 'subject'],
  ['121 characters of a subject', { subject: 'x'.repeat(121) }, 'subject'],
  ['10,001 characters', { words: 'x'.repeat(10_001) }, 'words'],
  [
    'a language nobody knows',
    { interpreter: 'family', interpreter_language: 'xx-none' },
    'interpreter_language',
  ],
  ['a language without an interpreter', { interpreter_language: 'fa' }, 'interpreter_language'],
  ['somebody who is not in the case', { persons: '018f0000-0000-7000-8000-000000000000' }, 'persons'],
  [
    'an organisation that is not there',
    { organisation: '018f0000-0000-7000-8000-000000000000' },
    'organisation',
  ],
])('%s is refused at its field and nothing is stored', async (_what, input, field) => {
  expect(Object.keys(fieldsOf(await send(noteContact, { ...talk, ...input })) as object)).toEqual([field])
  expect(await notes()).toEqual([])
})

test('5,000 and 10,000 characters are stored as they are', async () => {
  for (const length of [5000, 10_000])
    expect(await send(noteContact, { ...talk, words: 'ä'.repeat(length) })).toMatchObject(done)
  expect(await rows('select length(words) from app.case_note where case_id = $1 order by id')).toEqual([
    { length: 5000 },
    { length: 10_000 },
  ])
})

test('sent twice it is one note', async () => {
  const key = crypto.randomUUID()
  const twice = () => made.program.send(made.manager, noteContact, talk, { caseRef: made.built.ref, key })
  expect([await twice(), await twice()]).toMatchObject([done, { value: { repeated: true } }])
  expect(await notes()).toHaveLength(1)
})

test('a correction follows the note, which stays; a second one of the same version is a conflict', async () => {
  await send(noteContact, { ...talk, level: 'responsible' })
  const [first] = await notes()
  expect(await send(correctNote, { ...talk, note: first!.ref, subject: 'Kinderzuschlag' })).toMatchObject(
    done,
  )
  expect(await notes()).toMatchObject([
    { id: first!.id, subject: 'Wohngeld besprochen' },
    { first_id: first!.id, supersedes: first!.id, level: 'responsible', subject: 'Kinderzuschlag' },
  ])
  expect(await send(correctNote, { ...talk, note: first!.ref, subject: 'Bafög' })).toMatchObject({
    refusal: {
      kind: 'conflict',
      differences: [{ mine: 'Bafög', theirs: 'Kinderzuschlag' }, {}],
    },
  })
  expect(await notes()).toHaveLength(2)
})

test('a note cannot be changed or deleted by the service, not even by its author', async () => {
  await send(noteContact, talk)
  for (const deed of [`update app.case_note set words = 'x'`, 'delete from app.case_note'])
    await expect(
      asMember(made.copy, made.manager, async (client) => {
        await client.query("select gate.open_case($1, 'verlauf')", [made.built.ref])
        await client.query(deed)
      }),
    ).rejects.toMatchObject({ code: '42501' })
})

test('who may read a note changes for all its versions, and each change is a row and in the log', async () => {
  await send(noteContact, talk)
  const [first] = await notes()
  await send(correctNote, { ...talk, note: first!.ref, subject: 'Zweite Fassung' })
  const level = (to: string, reason: string) => send(changeNoteLevel, { note: first!.ref, level: to, reason })
  expect(await level('responsible', 'Es geht um Gewalt.')).toMatchObject(done)
  expect((await notes()).map((note) => note.level)).toEqual(['responsible', 'responsible'])
  expect(Object.keys(fieldsOf(await level('responsible', 'Noch einmal')) as object)).toEqual(['level'])
  expect(Object.keys(fieldsOf(await level('team', '')) as object)).toEqual(['reason'])
  expect(await level('team', 'Die Person möchte es.')).toMatchObject(done)
  expect(
    await rows(
      'select from_level, to_level, reason, changed_by from app.case_note_level where case_id = $1 order by id',
    ),
  ).toEqual([
    {
      from_level: 'team',
      to_level: 'responsible',
      reason: 'Es geht um Gewalt.',
      changed_by: made.manager.membership,
    },
    {
      from_level: 'responsible',
      to_level: 'team',
      reason: 'Die Person möchte es.',
      changed_by: made.manager.membership,
    },
  ])
  expect(
    await rows(
      `select detail from app.audit_entry where case_id = $1 and action = 'case_note.level_changed' order by recorded_at`,
    ),
  ).toEqual([
    { detail: { from: 'team', to: 'responsible' } },
    { detail: { from: 'responsible', to: 'team' } },
  ])
})

test('a partner with notes released reads those for the team alone, and may neither choose nor change the level', async () => {
  const partner = members().partner
  await send(noteContact, { ...talk, subject: 'For all' })
  await send(noteContact, { ...talk, subject: 'For few', level: 'responsible' })
  await grant(made.copy, made.built, partner, { categories: ['plan'], write: ['plan'] })
  expect(await seenBy(partner)).toEqual([])
  expect(await send(noteContact, talk, partner)).toMatchObject({ refusal: { kind: 'forbidden' } })
  await grant(made.copy, made.built, partner, { categories: ['note'], write: ['note'] })
  expect(await seenBy(partner)).toEqual(['For all'])
  expect(await send(noteContact, { ...talk, subject: 'By a partner' }, partner)).toMatchObject(done)
  expect(
    Object.keys(fieldsOf(await send(noteContact, { ...talk, level: 'responsible' }, partner)) as object),
  ).toEqual(['level'])
  const [forAll, forFew] = await notes()
  const level = { level: 'team', reason: 'x' }
  expect(await send(changeNoteLevel, { note: forAll!.ref, ...level }, partner)).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
  // What is not theirs to read is not there, and a note of somebody else is not theirs to correct.
  expect(await send(correctNote, { ...talk, note: forFew!.ref }, partner)).toMatchObject({
    refusal: { kind: 'unseen' },
  })
  expect(await send(correctNote, { ...talk, note: forAll!.ref }, partner)).toMatchObject({
    refusal: { kind: 'forbidden' },
  })
  expect(await seenBy(made.manager)).toEqual(['For all', 'For few', 'By a partner'])
})

test('a deputy reads what is meant for the responsible member, a colleague with notes released does not', async () => {
  const { colleague, newcomer } = members()
  await send(noteContact, { ...talk, subject: 'For few', level: 'responsible' })
  await grant(made.copy, made.built, colleague, { categories: ['note'], write: ['note'] })
  await grant(made.copy, made.built, newcomer, { categories: ['note'], write: ['note'], source: 'deputy' })
  expect(await seenBy(colleague)).toEqual([])
  expect(await seenBy(newcomer)).toEqual(['For few'])
})

test.each(['officer', 'naturalisation'] as const)(
  'the %s never reads or writes a note of the counselling, whatever a grant says',
  async (key) => {
    const officer = members()[key]
    await send(noteContact, talk)
    await grant(made.copy, made.built, officer, { categories: ['note', 'residence'], write: ['note'] })
    expect(await seenBy(officer)).toEqual([])
    expect(await send(noteContact, talk, officer)).toMatchObject({ refusal: { kind: 'forbidden' } })
    const [opened] = await asMember(made.copy, officer, async (client) => {
      const answer = await client.query<{ categories: string[]; write_categories: string[] }>(
        "select categories, write_categories from gate.open_case($1, 'verlauf')",
        [made.built.ref],
      )
      return answer.rows
    })
    expect(opened).toEqual({ categories: ['residence'], write_categories: [] })
  },
)

test('nobody writes into a case of somebody else, of another site, or in another role', async () => {
  for (const member of [members().colleague, made.world.b.members.manager])
    expect(await send(noteContact, talk, member)).toMatchObject({ refusal: { kind: 'unseen' } })
  for (const key of ['coordinator', 'officer'] as const)
    expect(await send(noteContact, talk, members()[key])).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await notes()).toEqual([])
})
