import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { birthAgreement } from '#domain/person/matching/birth-agreement.ts'
import { doubleWords } from '#domain/person/matching/double-words.ts'
import type { MatchedPerson } from '#domain/person/matching/match-persons.ts'
import { nameKey, searchWords } from '#domain/person/person-name.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { asMember, buildWorld, type Member, type World } from '../../support/database-world.ts'
import { readPairs } from './read-pairs.ts'

let copy: DatabaseCopy
let world: World
const pairs = readPairs('must-match')
const ids: string[] = []
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  await asAdmin(copy, async (client) => {
    for (const { one } of pairs) ids.push(await store(client, world.a.members.manager!, one))
    await store(client, world.a.members.manager!, named('Арына', 'Соколович'))
    await store(client, world.a.members.stranger!, named('Nachbarin', 'Arina'))
  })
})
afterAll(() => copy.drop())

const named = (family: string, given: string): MatchedPerson => ({ family, given, born: null })

async function store(client: pg.Client, member: Member, person: MatchedPerson): Promise<string> {
  const id = randomUUID()
  await client.query('insert into app.person (site_id, person_id, organisation_id) values ($1, $2, $3)', [
    member.site,
    id,
    member.organisation,
  ])
  await client.query(
    `insert into app.person_search (site_id, person_id, person_ref, organisation_id, display_name, name_key, birth_date, other_names)
     select $1, $2, ref, organisation_id, $3, $4, $5, $6 from app.person where person_id = $2 returning 1`,
    [
      member.site,
      id,
      person.given ? `${person.family}, ${person.given}` : person.family,
      nameKey(person.family, person.given, ...(person.others ?? [])),
      person.born,
      person.others ?? [],
    ],
  )
  return id
}

const asManager = <T>(work: (client: pg.Client) => Promise<T>) =>
  asMember(copy, world.a.members.manager!, work)

const likely = (client: pg.Client, person: MatchedPerson) =>
  client
    .query<{ person_id: string }>('select person_id from search.likely_doubles($1, $2)', [
      doubleWords(person),
      person.born,
    ])
    .then(({ rows }) => rows.map((row) => row.person_id))

const found = (client: pg.Client, query: string) =>
  client
    .query<{ display_name: string }>('select display_name from search.search_person($1, null)', [
      searchWords(query),
    ])
    .then(({ rows }) => rows.map((row) => row.display_name))

test('every pair that is one human is found before the rule looks at it', async () => {
  const missed: string[] = []
  await asManager(async (client) => {
    for (const [at, { other, why }] of pairs.entries())
      if (!(await likely(client, other)).includes(ids[at]!)) missed.push(why)
  })
  expect(missed).toEqual([])
})

test.each(['Арина', 'Aryna', 'Arina', 'عرينا', 'Aryna Sokolowitsch'])(
  'a search for %s finds her',
  async (query) => {
    expect(await asManager((client) => found(client, query))).toContain('Арына, Соколович')
  },
)

test.each([
  ['Tymoschuk Iryna', 'Lehnhoff, Iryna'],
  ['Tymoshchuk', 'Lehnhoff, Iryna'],
  ['Iryna Lehnhoff', 'Lehnhoff, Iryna'],
  ['زكريان', 'Zakarian, Anahit'],
  ['Gulagha', 'Rahmanzai, Gul Agha'],
  ['Ковальчук Олена', 'Ковальчук, Олена'],
  ['Kowaltschuk', 'Ковальчук, Олена'],
  ['Abdulrahman Kassem', 'Qasim, Abd al-Rahman'],
  ['Shêxo', 'Şêxo, Hesen'],
])('a search for %s finds %s', async (query, wanted) => {
  expect(await asManager((client) => found(client, query))).toContain(wanted)
})

test('names of another compartment are not heard', async () => {
  expect(await asManager((client) => found(client, 'Nachbarin Aryna'))).toEqual([])
  expect(await asManager((client) => likely(client, named('Nachbarin', 'Arina')))).toEqual([])
})

test('who was handed out is in the log', async () => {
  const handed = await asManager((client) => likely(client, pairs[0]!.other))
  const logged = await asAdmin(
    copy,
    async (client) =>
      (
        await client.query<{ persons: string[] }>(
          "select detail -> 'persons' as persons from app.audit_entry where action = 'search.doubles' order by recorded_at desc limit 1",
        )
      ).rows[0]!.persons,
  )
  expect(handed.length).toBeGreaterThan(0)
  expect(logged.toSorted()).toEqual(handed.toSorted())
})

test('the database compares birth dates as the rule does', async () => {
  const two = (most: number) => fc.integer({ min: 1, max: most }).map((n) => String(n).padStart(2, '0'))
  const date = fc
    .tuple(fc.constantFrom(1990, 1991, 1993, 2000, 2001), two(3), two(5))
    .map((parts) => parts.join('-'))
  const born = fc.oneof(
    { weight: 5, arbitrary: date },
    date.map((full) => full.slice(0, 7)),
    date.map((full) => full.slice(0, 4)),
    { weight: 3, arbitrary: date.map((full) => `${full.slice(0, 4)}-01-01`) },
    fc.constant(null),
  )
  const exchanged = date.map((full): [string, string] => {
    const [year, month, day] = full.split('-')
    return [full, `${year}-${day}-${month}`]
  })
  const seen = new Set<string>()
  await asAdmin(copy, (client) =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 9, arbitrary: fc.tuple(born, born) }, exchanged),
        async ([one, other]) => {
          const { rows } = await client.query<{ said: string }>(
            'select search.birth_agreement($1, $2) as said',
            [one, other],
          )
          seen.add(rows[0]!.said)
          expect(rows[0]!.said).toBe(birthAgreement(one, other))
        },
      ),
      { numRuns: 1500 },
    ),
  )
  expect(seen.size).toBe(9)
})
