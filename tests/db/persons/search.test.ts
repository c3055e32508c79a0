import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { beginCase } from '../../support/database-cases.ts'
import { asMember, buildWorld, type Member, type World } from '../../support/database-world.ts'

let copy: DatabaseCopy
let world: World
const families = ['Amiri', 'Amirov', 'Boral', 'Benamir']
beforeAll(async () => {
  copy = await freshDatabase()
  world = await buildWorld(copy)
  for (const name of families) await beginCase(copy, world.a.members.manager!, name)
  await beginCase(copy, world.a.members.stranger!, 'Amirfremd')
  await beginCase(copy, world.b.members.manager!, 'Amirweit')
})
afterAll(() => copy.drop())

const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)

const names = async (client: pg.Client, words: string[], year: number | null) => {
  const { rows } = await client.query<{ display_name: string }>(
    'select display_name from search.search_person($1, $2) where not heard',
    [words, year],
  )
  return rows.map((row) => row.display_name)
}
const search = (member: Member, words: string[]) =>
  asMember(copy, member, (client) => names(client, words, null))

test('the search finds the beginnings of words in the own compartment and nothing else', async () => {
  expect(await search(world.a.members.colleague!, ['amir'])).toEqual(['Amiri', 'Amirov'])
  expect(await search(world.a.members.stranger!, ['amir'])).toEqual(['Amirfremd'])
  expect(await search(world.b.members.manager!, ['amir'])).toEqual(['Amirweit'])
})

test('that somebody exists in another compartment changes no byte of the answer', async () => {
  const before = await search(world.a.members.manager!, ['amirf'])
  expect(before).toEqual([])
})

test('roles without case work find nobody', async () => {
  for (const key of ['coordinator', 'supervisor', 'assistant', 'partner', 'officer', 'privacy', 'admin'])
    expect(await search(world.a.members[key as 'manager']!, ['amir'])).toEqual([])
})

test('a search leaves one entry with the persons whose names were shown', async () => {
  const entries = () =>
    asAdmin(
      copy,
      async (client) =>
        (
          await client.query<{ detail: { persons: string[] } }>(
            "select detail from app.audit_entry where action = 'search.person' and site_id = $1 order by recorded_at",
            [world.a.id],
          )
        ).rows,
    )
  const before = (await entries()).length
  await search(world.a.members.manager!, ['amir'])
  const after = await entries()
  expect(after.length).toBe(before + 1)
  expect(after.at(-1)!.detail.persons).toHaveLength(2)
})

test(`random words find what going through all names one by one finds (seed ${seed})`, async () => {
  const { manager } = world.a.members
  const everybody = await asAdmin(copy, async (client) => {
    // More names, of both compartments and both sites, so that there is something to leave out.
    const stores = [manager, world.a.members.stranger, world.b.members.manager]
    for (const [at, { site, organisation }] of stores.entries())
      await client.query(
        `with made as (insert into app.person (site_id, organisation_id) select $1, $2 from generate_series(1, 12) returning person_id, ref)
         insert into app.person_search (site_id, person_id, person_ref, organisation_id, display_name, name_key, birth_year)
         select $1, person_id, ref, $2, n, ' ' || n, 1980 + (i + $3) % 6 from (select person_id, ref, row_number() over () as i from made) m
         cross join lateral (select (array['ali ben','ana bela','bela ali','ben ali','alina','anabel','ab ba','ba','ali','bali','a b c','nali an'])[i] as n) x returning 1`,
        [site, organisation, at],
      )
    const { rows } = await client.query<{ name: string; key: string; year: number; organisation: string }>(
      'select display_name as name, name_key as key, birth_year as year, organisation_id as organisation from app.person_search',
    )
    return rows
  })
  let found = 0
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'l', 'i', 'n', 'e'),
    minLength: 1,
    maxLength: 4,
  })
  const word = fc.oneof(
    letters,
    fc.constantFrom('a', 'al', 'ali', 'b', 'be', 'ben', 'bel', 'an', 'ana', 'ba'),
  )
  const query = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    year: fc.option(fc.integer({ min: 1978, max: 1992 }), { freq: 1 }),
  })
  await asMember(copy, manager, (client) =>
    fc.assert(
      fc.asyncProperty(query, async ({ words, year }) => {
        const expected = everybody
          .filter((one) => one.organisation === manager.organisation)
          .filter((one) => words.every((start) => one.key.split(' ').some((part) => part.startsWith(start))))
          .filter((one) => year === null || Math.abs(one.year - year) <= 1)
          .map((one) => one.name)
        found += expected.length
        expect((await names(client, words, year)).toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 400, seed },
    ),
  )
  expect(found).toBeGreaterThan(20)
})
