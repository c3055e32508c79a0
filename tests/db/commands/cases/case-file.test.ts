import { RouterContextProvider } from 'react-router'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Category, categories } from '#domain/kernel/categories.ts'
import { RequestScope, requestScope } from '#platform/http/request-context.server.ts'
import { loader as casePaper } from '../../../../src/features/cases/pages/case-file.tsx'
import { type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin } from '../../../support/database-copy.ts'
import type { Member } from '../../../support/database-world.ts'
import { mergeWorld } from '../../persons/merge-world.ts'

let at: Awaited<ReturnType<typeof mergeWorld>>
let built: BuiltCase

/** A word of its own for everything that stands in a category. */
const word = (category: string) => `canary-${category}`

const many = 60

beforeAll(async () => {
  at = await mergeWorld()
  built = await at.admit('Zahradnik')
  await asAdmin(at.copy, async (client) => {
    // Rows of people do not change past their commands; here each is told a word that betrays it.
    await client.query('set session_replication_role = replica')
    // More notes than a page of the timeline on the screen holds.
    await client.query(
      `insert into app.case_note
       select (jsonb_populate_record(note, jsonb_build_object('id', made.id, 'first_id', made.id, 'ref', gen_random_uuid()))).*
       from app.case_note note, (select uuidv7() as id from generate_series(1, ${many})) made
       where note.id = (select min(id::text)::uuid from app.case_note where case_id = $1 and supersedes is null and level = 'team')`,
      [built.caseId],
    )
    for (const [table, column, value] of [
      ['person_identity', 'family_name', "'canary-identity'"],
      ['person_contact', 'safe_contact', "'canary-contact'"],
      ['plan_step', 'title', "'canary-plan'"],
      ['person_relationship', 'other_named', "'canary-family'"],
      ['person_attendance', 'place', "'canary-' || category"],
      ['case_task', 'title', "'canary-plan'"],
      ['appointment', 'subject', "'canary-appointment'"],
      ['case_note', 'words', "'canary-note'"],
      ['goal', 'words', "'canary-' || category"],
      ['person_need', 'own_words', "'canary-' || category"],
      ['person_resource', 'title', "'canary-' || category"],
      ['rechtskreis_period', 'rechtskreis', "'canary-' || category"],
      ['transition', 'to_code', "'canary-' || category"],
    ] as const)
      await client.query(`update app.${table} set ${column} = ${value}`)
    await client.query(
      "update app.person_fact set key = 'person.language', answer = 'known', value = 'canary-language' where category = 'language'",
    )
    for (const table of ['rechtskreis_period', 'transition'])
      await client.query(`update app.${table} set lane = 'living_costs' where lane = 'livelihood'`)
  })
})
afterAll(() => at.copy.drop())

/** The paper of the case as a member gets it, and which categories' words stand on it. */
async function paperOf(member: Member) {
  const scope = new RequestScope({
    requestId: 'test',
    nonce: undefined,
    network: '',
    secure: false,
    tokenHash: member.token,
  })
  const context = new RouterContextProvider()
  context.set(requestScope, scope)
  try {
    const url = new URL(`http://localhost/faelle/${built.ref}/akte`)
    const told = await casePaper({ context, params: { caseRef: built.ref }, url } as never)
    const text = JSON.stringify(told)
    return {
      ...told,
      titles: told.sections.map(({ title }) => title),
      words: categories.filter((category) => text.includes(word(category))),
    }
  } finally {
    await scope.end(true)
  }
}

const logged = (member: Member) =>
  asAdmin(at.copy, async (client) => {
    const { rows } = await client.query<{ action: string; part: string }>(
      'select action, part from app.audit_entry where case_id = $1 and membership_id = $2 order by id',
      [built.caseId, member.membership],
    )
    return rows.filter(({ action }) => action.startsWith('case.')).slice(-2)
  })

const everything: Category[] = [
  'identity',
  'contact',
  'residence',
  'livelihood',
  'language',
  'family',
  'plan',
  'appointment',
  'note',
]

test('the paper of whoever is responsible holds the whole case, and reading it is logged once', async () => {
  const paper = await paperOf(at.manager)
  expect(paper.titles).toEqual([
    'Sicherer Kontakt',
    'Personen des Falls',
    'Haushalt',
    'Plan',
    'Ziele',
    'Vereinbarung',
    'Aufgaben',
    'Termine',
    'Verlauf',
    'Zeitachse',
    'Perspektiven',
    'Ressourcen & Bedarfe',
  ])
  expect(paper.words).toEqual(everything)
  const course = paper.sections.flatMap(({ parts }) => parts).find(({ kind }) => kind === 'entries')
  expect(course?.kind === 'entries' && course.entries.length).toBeGreaterThan(many)
  expect(paper.head.name).toContain('canary-identity')
  expect(paper.printed).toContain(at.manager.title)
  expect(await logged(at.manager)).toEqual([
    { action: 'case.opened', part: 'akte' },
    { action: 'case.file_printed', part: '' },
  ])
})

test('a deputy gets the same paper', async () => {
  const { colleague } = at.world.a.members
  await grant(at.copy, built, colleague, { categories: [...categories], source: 'deputy' })
  const paper = await paperOf(colleague)
  expect(paper.words).toEqual(everything)
  expect(paper.printed).toContain(colleague.title)
})

test('with the plan alone there is the plan, no note, no name and no birth date', async () => {
  const { partner } = at.world.a.members
  await grant(at.copy, built, partner, { categories: ['plan'] })
  const paper = await paperOf(partner)
  expect(paper.titles).toEqual(['Plan', 'Ziele', 'Vereinbarung', 'Aufgaben', 'Ressourcen & Bedarfe'])
  expect(paper.words).toEqual(['plan'])
  expect(paper.head).toMatchObject({ name: null, facts: [{ term: 'Zuständig' }, { term: 'Stand' }] })
  expect(await logged(partner)).toEqual([
    { action: 'case.opened', part: 'akte' },
    { action: 'case.file_printed', part: '' },
  ])
})

test('an office with residence alone gets the axis of residence', async () => {
  const { officer } = at.world.a.members
  await grant(at.copy, built, officer, { categories: ['residence'] })
  const paper = await paperOf(officer)
  expect(paper.titles).toEqual(['Zeitachse', 'Perspektiven'])
  expect(paper.words).toEqual(['residence'])
})

test('whoever has no grant gets no paper, and nothing is logged as printed', async () => {
  const { stranger } = at.world.a.members
  await expect(paperOf(stranger)).rejects.toMatchObject({ init: { status: 404 } })
  expect((await logged(stranger)).filter(({ action }) => action === 'case.file_printed')).toEqual([])
})
