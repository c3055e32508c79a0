import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { changeContact } from '../../../src/features/contact/commands/change-contact.server.ts'
import { changeSupport } from '../../../src/features/contact/commands/change-support.server.ts'
import { type BuiltCase, grant } from '../../support/database-cases.ts'
import { type FamilyWorld, familyWorld, refusedFields } from './case-of-family.ts'
import { addNamed } from './people.ts'

let family: FamilyWorld
let built: BuiltCase
beforeAll(async () => void (family = await familyWorld()))
beforeEach(async () => void (built = await family.begin()))
afterAll(() => family.copy.drop())

const unasked = Object.fromEntries(
  ['phone', 'sms', 'messenger', 'email', 'post', 'in_person'].map((way) => [`way_${way}`, 'not_asked']),
)
const contact = (more: Record<string, unknown> = {}, member = family.manager) =>
  family.send(built, changeContact, { version: 1, phone: '0241 123', ...unasked, ...more }, member)
const stored = () =>
  family.rows<Record<string, unknown>>(
    'select phone, email, phone_safety, email_safety, safe_times, quiet_household, safe_contact, version from app.person_contact where person_id = $1',
    [built.personId],
  )
const hidden = () =>
  family.rows<{ hidden_person_id: string | null; hidden_named: string | null }>(
    'select hidden_person_id, hidden_named from app.contact_hidden_from where person_id = $1 order by hidden_named nulls first',
    [built.personId],
  )

test('which ways are safe, at which times, who must not learn of it: kept, and said anew as a whole', async () => {
  const husband = await addNamed(family.copy, family.manager, built, 'Amiri', 'Omar')
  const first = {
    way_phone: 'not_safe',
    way_email: 'safe',
    email: ' post@familie.example ',
    times: 'werktags 9 bis 12',
    quiet_household: 'on',
    hidden_persons: husband.personRef,
    hidden_names: 'Bruder in Köln\n\nBruder in Köln\nSchwager',
    note: 'Kennwort Apfel',
  }
  expect(await contact(first)).toMatchObject({ ok: true })
  expect(await stored()).toEqual([
    {
      phone: '0241 123',
      email: 'post@familie.example',
      phone_safety: 'not_safe',
      email_safety: 'safe',
      safe_times: 'werktags 9 bis 12',
      quiet_household: true,
      safe_contact: 'Kennwort Apfel',
      version: 2,
    },
  ])
  expect(await hidden()).toEqual([
    { hidden_person_id: husband.personId, hidden_named: null },
    { hidden_person_id: null, hidden_named: 'Bruder in Köln' },
    { hidden_person_id: null, hidden_named: 'Schwager' },
  ])
  expect(await contact({ version: 2, hidden_names: 'Schwager' })).toMatchObject({ ok: true })
  expect(await hidden()).toEqual([{ hidden_person_id: null, hidden_named: 'Schwager' }])
})

test('two who change the contact at once: one is done, the other sees both states', async () => {
  const answers = await Promise.all([contact({ way_phone: 'safe' }), contact({ way_phone: 'not_safe' })])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { kind: 'conflict', version: 2, differences: [{ mine: expect.any(String) }] },
  })
})

test.each([
  ['5,000 characters of a note', { note: 'x'.repeat(5000) }, ['note']],
  ['5,000 characters of a number', { phone: '1'.repeat(5000) }, ['phone']],
  ['an address of 5,000 characters', { email: `${'x'.repeat(5000)}@familie.example` }, ['email']],
  ['what is no address', { email: 'familie.example' }, ['email']],
  ['two addresses', { email: 'a@familie.example,b@familie.example' }, ['email']],
  ['an address with a line of its own', { email: 'a@familie.example\nBcc: b@familie.example' }, ['email']],
  ['a name of 300 characters', { hidden_names: 'x'.repeat(300) }, ['hidden_names']],
  ['a way that is perhaps safe', { way_post: 'perhaps' }, ['way_post']],
  [
    'a person of another case',
    { hidden_persons: '6f0c9dd1-54f9-4f39-8a01-0c5ff6d8ab11' },
    ['hidden_persons'],
  ],
])('%s is refused at its field and nothing is stored', async (_words, wrong, fields) => {
  expect(refusedFields(await contact(wrong))).toEqual(fields)
  expect(await stored()).toMatchObject([{ phone: '0000', version: 1 }])
})

test('who may not write contact changes nothing of it', async () => {
  const { newcomer } = family.world.a.members
  await grant(family.copy, built, newcomer, { categories: ['identity', 'plan'], write: ['plan'] })
  expect(await contact({}, newcomer)).toMatchObject({ refusal: { kind: 'forbidden' } })
  expect(await stored()).toMatchObject([{ version: 1 }])
})

const facts = () =>
  family.rows<{ id: string; key: string; answer: string; value: string | null; category: string }>(
    "select id, key, answer, value, category from app.person_fact where person_id = $1 and superseded_by is null and key ~ '^(interpreter|access)' order by key",
    [built.personId],
  )
const support = async (more: Record<string, unknown> = {}) => {
  const seen = (await facts()).map(({ id }) => id)
  return family.send(built, changeSupport, { seen: seen.toSorted().join(','), ...more })
}

test('interpreter and access are coded answers, each under its category; the answer before stays readable', async () => {
  const first = {
    interpreter_needed: 'yes',
    interpreter_language: 'ar',
    interpreter_sex: 'female',
    interpreter_not_wanted: 'nicht der Cousin',
    access_wheelchair: 'declined',
    access_childcare: 'yes',
    access_health_need: 'Pausen alle 30 Minuten',
  }
  expect(await support(first)).toMatchObject({ ok: true })
  expect((await facts()).map(({ key, answer, value, category }) => [key, answer, value, category])).toEqual([
    ['access.childcare', 'known', 'yes', 'family'],
    ['access.health_need', 'known', 'Pausen alle 30 Minuten', 'health_need'],
    ['access.wheelchair', 'declined', null, 'health_need'],
    ['interpreter.language', 'known', 'ar', 'language'],
    ['interpreter.needed', 'known', 'yes', 'language'],
    ['interpreter.not_wanted', 'known', 'nicht der Cousin', 'language'],
    ['interpreter.sex', 'known', 'female', 'language'],
  ])
  expect(await support({ ...first, interpreter_needed: 'no' })).toMatchObject({ ok: true })
  const all = await family.rows<{ n: number }>(
    "select count(*)::int as n from app.person_fact where person_id = $1 and key = 'interpreter.needed'",
    [built.personId],
  )
  expect(all).toEqual([{ n: 2 }])
})

test('a form that was shown before somebody changed the answers shows both states', async () => {
  expect(await support({ interpreter_needed: 'yes' })).toMatchObject({ ok: true })
  const late = await family.send(built, changeSupport, { seen: '', interpreter_needed: 'no' })
  expect(late).toMatchObject({ refusal: { kind: 'conflict' } })
  expect(await facts()).toMatchObject([{ value: 'yes' }])
})

test.each([
  ['the code of a diagnosis', { access_health_need: 'F32.1, braucht Ruhe' }, ['access_health_need']],
  [
    'the code of a diagnosis as a reason',
    { interpreter_not_wanted: 'wegen F43.1' },
    ['interpreter_not_wanted'],
  ],
  ['5,000 characters', { access_health_need: 'x'.repeat(5000) }, ['access_health_need']],
  ['an answer nobody offered', { access_sight: 'perhaps' }, ['access_sight']],
  ['a language nobody knows', { interpreter_language: 'klingon' }, ['interpreter_language']],
])('%s is refused at its field and nothing is stored', async (_words, wrong, fields) => {
  expect(refusedFields(await support(wrong))).toEqual(fields)
  expect(await facts()).toEqual([])
})
