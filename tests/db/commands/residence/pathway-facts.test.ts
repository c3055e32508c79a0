import { expect, test } from 'vitest'
import { evaluatePerson } from '#domain/residence/evaluate/evaluate-person.ts'
import { factsRead } from '#domain/residence/rules/facts-read.ts'
import { readCategories } from '#domain/residence/facts/read-categories.ts'
import { linkRules } from '#domain/residence/rules/link-rules.ts'
import { coreFacts } from '#features/concept/index.ts'
import { readRuleFiles } from '../../../../server/rules/read-rule-files.ts'
import { answerPathwayFacts } from '../../../../src/features/residence/commands/answer-pathway-facts.server.ts'
import { loader } from '../../../../src/features/residence/pages/pathway-facts.tsx'
import { grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import { courseWorld } from '../episodes/course-world.ts'
import { addNamed } from '../../households/people.ts'
import { pageShown } from '../../../support/pages/page-shown.ts'

const { made, send: sendTo, rows } = courseWorld()

const send = (answers: Record<string, string>, more: Record<string, unknown> = {}, member = made.manager) =>
  sendTo(answerPathwayFacts, { person: '', pathway: 'A25B-1', answers, ...more }, member)
type Stored = { id: string; key: string; answer: string; value: string | null; category: string }
const stored = () =>
  rows<Stored>(
    'select id, key, answer, value, category from app.person_fact where person_id = $1 and superseded_by is null order by key',
    [made.built.personId],
  )
const refusal = (answer: Awaited<ReturnType<typeof send>>) =>
  !answer.ok && 'refusal' in answer ? answer.refusal : answer

test('every fact that a rule reads has a question, beside the birth date, which stands with the person', async () => {
  const keys = factsRead(linkRules(readRuleFiles()))
  const asked = new Set((await coreFacts()).map(({ key }) => key))
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.filter((key) => !asked.has(key))).toEqual(['person.birth_date'])
})

test('the categories that count as read are those of the facts, the birth date and the status history', async () => {
  const keys = new Set(factsRead(linkRules(readRuleFiles())))
  const ofFacts = (await coreFacts()).filter(({ key }) => keys.has(key)).map(({ category }) => category)
  expect([...readCategories].toSorted()).toEqual(
    [...new Set([...ofFacts, 'identity', 'residence'])].toSorted(),
  )
})

test('an answer is a fact of the person in its category, and the log says for which pathway', async () => {
  expect(
    await send({ 'answer.1.family.household_minor_child': 'no', 'answer.1.civics.lid': 'unknown' }),
  ).toMatchObject({ ok: true })
  expect(await stored()).toMatchObject([
    { key: 'civics.lid', answer: 'unknown', value: null, category: 'residence' },
    { key: 'family.household_minor_child', answer: 'known', value: 'no', category: 'family' },
  ])
  expect(
    await rows(`select detail from app.audit_entry where case_id = $1 and action = 'pathway_facts.answered'`),
  ).toEqual([{ detail: { pathway: 'A25B-1', written: 2 } }])
})

test('what was said counts at once: the time of § 25b is no longer open', () => {
  const facts = (values: Record<string, boolean>) => ({
    statusHistory: [{ from: '2021-06-01', to: null, kind: 'DULDUNG', basis: '60a' }],
    values,
    absences: [],
  })
  const hint = (values: Record<string, boolean>) =>
    evaluatePerson(linkRules(readRuleFiles()), facts(values), '2026-11-28').hints.get('A25B-1')!
  expect(hint({}).unknown).toContain('A25B-TIME')
  expect(hint({ 'family.household_minor_child': false })).toMatchObject({ earliestDate: '2027-06-01' })
})

test('a wrong value is named at its field and nothing is stored; so is a text of 5,000 characters', async () => {
  const answers = {
    'answer.1.duldung.suspended_since': '31.02.2024',
    'answer.1.civics.lid': 'yes',
    'answer.1.family.sponsor_title': 'x'.repeat(5000),
  }
  const refused = refusal(await send(answers))
  expect(refused).toMatchObject({ kind: 'invalid' })
  expect(Object.keys((refused as { fields: object }).fields).toSorted()).toEqual([
    'answer.1.duldung.suspended_since',
    'answer.1.family.sponsor_title',
  ])
  expect(await stored()).toEqual([])
})

test('whoever is faster wins nothing: both answers are shown, and nothing is stored twice', async () => {
  await send({ 'answer.1.civics.lid': 'yes' })
  const [first] = await stored()
  const seen = `civics.lid 1 ${first!.id}`
  expect(await send({ 'answer.1.civics.lid': 'no' }, { seen })).toMatchObject({ ok: true })
  expect(refusal(await send({ 'answer.1.civics.lid': 'unknown' }, { seen }))).toMatchObject({
    kind: 'conflict',
    differences: [{ theirs: 'nein' }],
  })
  expect(await stored()).toMatchObject([{ key: 'civics.lid', value: 'no' }])
})

test('what a grant does not cover is named at its field, and nothing is stored', async () => {
  const officer = made.world.a.members.officer
  await grant(made.copy, made.built, officer, { categories: ['identity', 'residence'], write: ['residence'] })
  const both = { 'answer.1.civics.lid': 'yes', 'answer.1.family.household_minor_child': 'yes' }
  const refused = refusal(await send(both, {}, officer))
  expect(Object.keys((refused as { fields: object }).fields)).toEqual([
    'answer.1.family.household_minor_child',
  ])
  expect(await stored()).toEqual([])
  expect(await send({ 'answer.1.civics.lid': 'yes' }, {}, officer)).toMatchObject({ ok: true })
  expect((await stored()).map(({ key }) => key)).toEqual(['civics.lid'])
})

test('a pathway that nobody knows, and a line that is none, are not there', async () => {
  expect(refusal(await send({}, { pathway: 'A99' }))).toMatchObject({ kind: 'unseen' })
  expect(refusal(await send({}, { seen: 'x' }))).toMatchObject({ kind: 'unseen' })
})

test('what was typed of one person before the sign-in ran out is not filled in for another', async () => {
  const other = await addNamed(made.copy, made.manager, made.built, 'Amiri', 'Nour')
  const typed = { person: made.built.personRef, seen: '', 'answer.1.civics.lid': 'yes' }
  await asAdmin(made.copy, (client) =>
    client.query(
      `insert into app.draft (site_id, membership_id, form, content) values ($1, $2, '/test', $3)`,
      [made.manager.site, made.manager.membership, JSON.stringify(typed)],
    ),
  )
  const draftFor = async (person: string) =>
    (await pageShown(loader, made.manager, { caseRef: made.built.ref, pathway: 'A25B-1' }, { person })).draft
  expect(await draftFor(made.built.personRef)).toEqual(typed)
  expect(await draftFor(other.personRef)).toBeNull()
})
