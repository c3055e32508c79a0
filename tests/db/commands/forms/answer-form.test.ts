import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { CommandAnswer } from '#platform/command.server.ts'
import { answerForm } from '../../../../src/features/assessment/commands/answer-form.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { formsWorld } from './forms-world.ts'

const made = formsWorld()
let built: BuiltCase
beforeEach(async () => {
  built = await beginCase(made.copy, made.world.a.members.manager, `Amiri ${randomUUID().slice(0, 8)}`)
})

type Stands = { id: string; key: string; item: number; answer: string; value: string | null }
const facts = () =>
  asAdmin(made.copy, async (client) => {
    const { rows } = await client.query<Stands>(
      'select id, key, item, answer, value from app.person_fact where person_id = $1 and superseded_by is null order by key, item',
      [built.personId],
    )
    return rows
  })
const said = async () =>
  (await facts()).map(({ key, item, answer, value }) => `${key} ${item} ${value ?? answer}`)
const count = (table: 'form_reply' | 'person_fact') =>
  asAdmin(made.copy, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from app.${table} where person_id = $1`,
      [built.personId],
    )
    return rows[0]!.count
  })
const seenNow = async () => (await facts()).map(({ key, item, id }) => `${key} ${item} ${id}`).join(';')

const send = (
  form: string,
  answers: Record<string, string | string[]>,
  { seen = '', member = made.world.a.members.manager, key = randomUUID() } = {},
) =>
  made.program.send(
    member,
    answerForm,
    {
      form,
      seen,
      answered_on: '2026-03-01',
      answers: Object.fromEntries(Object.entries(answers).map(([name, value]) => [`answer.${name}`, value])),
    },
    { caseRef: built.ref, key },
  )
const fieldsOf = (answer: CommandAnswer) =>
  'refusal' in answer && answer.refusal.kind === 'invalid'
    ? Object.keys(answer.refusal.fields).toSorted()
    : answer

test('an answer stands once with the person, whichever form asked for it; a change keeps the one before', async () => {
  await send('ausbildung', { '1.language.level': 'A2', '1.language.also_spoken': 'Dari' })
  expect(await said()).toEqual(['language.also_spoken 1 Dari', 'language.level 1 A2'])
  await send('review', { '1.language.level': 'B1' }, { seen: await seenNow() })
  expect(await said()).toEqual(['language.also_spoken 1 Dari', 'language.level 1 B1'])
  expect(await count('person_fact')).toBe(3)
  expect(await count('form_reply')).toBe(2)
})

test('"unknown", "declined" and "not asked" are answers; nothing sent is no answer', async () => {
  await send('ausbildung', {
    '1.education.in_training': 'unknown',
    '1.education.school_years': '',
    '1.education.school_years~': 'declined',
    '1.language.also_spoken': '',
    '1.language.also_spoken~': '',
  })
  expect(await said()).toEqual(['education.in_training 1 unknown', 'education.school_years 1 declined'])
})

test('what is not asked is not stored, whatever stands in its field', async () => {
  const training = { '1.education.training_type': 'qualified', '1.education.training_start': '1.8.2025' }
  await send('ausbildung', { '1.education.in_training': 'no', ...training })
  expect(await said()).toEqual(['education.in_training 1 no'])
  await send('ausbildung', { '1.education.in_training': 'yes', ...training }, { seen: await seenNow() })
  expect(await said()).toEqual([
    'education.in_training 1 yes',
    'education.training_start 1 2025-08-01',
    'education.training_type 1 qualified',
  ])
})

test('a section asked repeatedly keeps each round by itself', async () => {
  await send('ausbildung', {
    '1.work.employer': 'Bäckerei Ost',
    '1.work.job_from': '1.3.2024',
    '2.work.employer': 'Logistik West',
    '2.work.job_from': '1.9.2025',
  })
  expect(await said()).toEqual([
    'work.employer 1 Bäckerei Ost',
    'work.employer 2 Logistik West',
    'work.job_from 1 2024-03-01',
    'work.job_from 2 2025-09-01',
  ])
})

test('bad input is named at its field, and nothing is stored', async () => {
  expect(
    fieldsOf(
      await send('ausbildung', {
        '1.work.employer': 'x'.repeat(5000),
        '1.work.job_from': '31.02.2025',
        '2.work.job_from': '1.5.2025',
        '2.work.job_until': '1.4.2025',
        '1.education.school_years': 'zwölf',
        '1.language.level': 'Z9',
        '1.language.also_spoken': 'Dari',
      }),
    ),
  ).toEqual([
    'answer.1.education.school_years',
    'answer.1.language.level',
    'answer.1.work.employer',
    'answer.1.work.job_from',
    'answer.2.work.job_until',
  ])
  expect(fieldsOf(await send('review', { '1.child.birth_date': '1.1.2031' }))).toEqual([
    'answer.1.child.birth_date',
  ])
  expect(fieldsOf(await send('review', { 'x.y': '1' }))).toEqual(['answer.x.y'])
  expect(await send('no_such_form', {})).toMatchObject({ refusal: { kind: 'unseen' } })
  expect([await count('person_fact'), await count('form_reply')]).toEqual([0, 0])
})

test('two people save one form: fields only one changed both stay, a field both changed is shown with both', async () => {
  await send('ausbildung', { '1.language.level': 'A1', '1.language.also_spoken': 'Dari' })
  const seen = await seenNow()
  const both = { '1.language.level': 'A1', '1.language.also_spoken': 'Dari' }
  expect(await send('ausbildung', { ...both, '1.language.level': 'A2' }, { seen })).toMatchObject({
    ok: true,
  })
  expect(
    await send('ausbildung', { ...both, '1.language.also_spoken': 'Dari, Urdu' }, { seen }),
  ).toMatchObject({ ok: true })
  expect(await said()).toEqual(['language.also_spoken 1 Dari, Urdu', 'language.level 1 A2'])

  const before = await facts()
  const late = await send(
    'ausbildung',
    { '1.language.level': 'B1', '1.education.school_years': '9' },
    { seen },
  )
  expect(late).toMatchObject({
    refusal: { kind: 'conflict', differences: [{ mine: 'B1', theirs: 'A2' }] },
  })
  expect(await facts()).toEqual(before)
})

test('the same form sent twice is one record', async () => {
  const key = randomUUID()
  for (let time = 0; time < 2; time++)
    expect(await send('ausbildung', { '1.language.level': 'A2' }, { key })).toMatchObject({ ok: true })
  expect([await count('person_fact'), await count('form_reply')]).toEqual([1, 1])
})

test('nobody answers what they could not see again', async () => {
  const { colleague } = made.world.a.members
  const within = ['identity', 'plan', 'language', 'education_work'] as const
  await grant(made.copy, built, colleague, { categories: [...within], write: ['plan', 'language'] })
  const both = { '1.language.level': 'A2', '1.education.school_years': '9' }
  // Said at its field: an answer that is dropped in silence would look stored.
  expect(await send('ausbildung', both, { member: colleague })).toMatchObject({
    refusal: { kind: 'invalid', fields: { 'answer.1.education.school_years': expect.any(String) } },
  })
  expect(await said()).toEqual([])
  await send('ausbildung', { '1.language.level': 'A2' }, { member: colleague })
  expect(await said()).toEqual(['language.level 1 A2'])
})
