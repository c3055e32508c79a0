import { afterAll, beforeAll, expect, test } from 'vitest'
import { inSite } from '#platform/db/in-site.server.ts'
import { shownCases } from '../../../../src/features/cases/list/shown-cases.server.ts'
import { beginCase, type BuiltCase, grant } from '../../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../../support/database-copy.ts'
import { asMember, buildWorld, type Member } from '../../../support/database-world.ts'
import { programOn } from '../../../support/program-on-copy.ts'

let copy: DatabaseCopy
let manager: Member
beforeAll(async () => {
  copy = await freshDatabase()
  const world = await buildWorld(copy)
  manager = world.a.members.manager
  programOn(copy)
  // The lines are what the filter reads: each is one of its own kind in one respect.
  const day = (days: number) => `app.today() + ${days}`
  await lineOf(await beginCase(copy, manager, 'Ağaoğlu, Elif'), `next_due = ${day(-1)}`)
  await lineOf(await beginCase(copy, manager, 'Groß, Mirjana'), `next_due = ${day(0)}, phase = 'planning'`)
  await lineOf(
    await beginCase(copy, manager, 'Al-Hariri, Elias'),
    `next_due = ${day(7)}, municipality_code = '05111000'`,
  )
  await lineOf(await beginCase(copy, manager, 'Petrenko'), `next_due = ${day(8)}, status = 'paused'`)
  await lineOf(await beginCase(copy, manager, 'Nguyen'), 'next_due = null')
  const others = await beginCase(copy, world.a.members.colleague, 'Groß, Elif')
  await beginCase(copy, world.a.members.stranger, 'Ağaoğlu')
  await grant(copy, others, manager, { categories: ['identity'], source: 'deputy' })
  await asMember(copy, world.a.members.colleague, async (client) => {
    await client.query("select gate.open_case($1, '')", [others.ref])
    await client.query('select gate.refresh_case_list()')
  })
})
afterAll(() => copy.drop())

const lineOf = ({ caseId }: BuiltCase, what: string) =>
  asAdmin(copy, (client) => client.query(`update app.case_list set ${what} where case_id = $1`, [caseId]))
const shown = async (query: string, perPage = 50) =>
  (await inSite({ tokenHash: manager.token, requestId: 'test' }, (trx, entered) =>
    shownCases(trx, entered, new URLSearchParams(query), { perPage }),
  ))!
const names = async (query: string) =>
  (await shown(`${query}&ordnung=name`)).rows.map((row) => row.displayName!.split(',')[0])

test.each([
  ['', ['Ağaoğlu', 'Al-Hariri', 'Groß', 'Groß', 'Nguyen']],
  ['status=paused', ['Petrenko']],
  ['phase=planning', ['Groß']],
  ['grund=deputy', ['Groß']],
  ['gemeinde=05111000', ['Al-Hariri']],
  ['frist=overdue', ['Ağaoğlu']],
  ['frist=week', ['Al-Hariri', 'Groß']],
  ['frist=none', ['Groß', 'Nguyen']],
  ['name=eli', ['Ağaoğlu', 'Al-Hariri', 'Groß']],
  ['name=GROSS', ['Groß', 'Groß']],
  ['name=agao', ['Ağaoğlu']],
  ['name=hariri+el', ['Al-Hariri']],
  ['name=riri', []],
  ['name=%25', ['Ağaoğlu', 'Al-Hariri', 'Groß', 'Groß', 'Nguyen']],
  ['name=elif&frist=overdue&status=all', ['Ağaoğlu']],
  ['name=elif&frist=overdue&grund=deputy', []],
  ['gemeinde=99999999&phase=x', ['Ağaoğlu', 'Al-Hariri', 'Groß', 'Groß', 'Nguyen']],
])('%j shows these of the own cases', async (query, expected) => {
  expect(await names(query)).toEqual(expected)
})

test('the number told is that of all lines the filter leaves, on every page', async () => {
  const { rows, total } = await shown('name=eli&ordnung=name&seite=2', 2)
  expect([rows.map((row) => row.displayName), total]).toEqual([['Groß, Elif'], 3])
})

test('what limits is said in words; a line says whether its step is overdue and tells no inner key', async () => {
  const { filters, places, rows } = await shown('frist=overdue&gemeinde=99999999&name=-')
  expect(filters).toEqual(['Fällig: überfällig'])
  expect(places.map((place) => place.value)).toEqual(['05111000'])
  expect(rows[0]).toMatchObject({ displayName: 'Ağaoğlu, Elif', overdue: true })
  expect(rows[0]).not.toHaveProperty('caseId')
})
