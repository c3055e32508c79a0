import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { caseReaders, roles as allRoles } from '#domain/kernel/roles.ts'
import { demoAccounts } from '#features/identity/demo-accounts.ts'
import { caseTabs } from '../../src/registries/case-tabs.ts'
import { placesOf } from '../../src/places.server.ts'
import { rolesOfPage } from '../support/pages/page-roles.ts'
import { root } from './repository-files.ts'
import { handleProblems, pageFiles, routeTable } from './route-table.ts'

/** Modules that are no page of their own, each with the reason why nobody has to be let in. */
const exempt: Record<string, string> = {}

const table = await routeTable()
const modules = [...new Set([...(table ?? []).map((route) => route.file), ...pageFiles()])].filter(
  (file) => !(file in exempt),
)
const textOf = (file: string) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })

describe('planted faults', () => {
  const page = (text: string) => handleProblems({ path: 'page.tsx', text })
  const access = "access: { roles: ['partner'], recorded: 'page' }"

  test.each([
    ['export const loader = () => null', 'page.tsx: exports no handle'],
    [`export const handle = { ${access}, title: m.x }`, 'page.tsx: its handle is not made by definePage'],
    ['export const handle = definePage({ title: m.x })', 'page.tsx: definePage without access'],
    [`export const handle = definePage({ ${access} })`, 'page.tsx: definePage without title'],
    [
      "export const handle = definePage({ access: { recorded: 'page' }, title: m.x })",
      'page.tsx: definePage without access.roles',
    ],
    [
      "export const handle = definePage({ access: { roles: [], recorded: 'page' }, title: m.x })",
      'page.tsx: definePage without access.roles',
    ],
    [
      "export const handle = definePage({ access: { roles: 'public', recorded: 'none:' }, title: m.x })",
      'page.tsx: definePage without access.recorded',
    ],
  ])('%s', (text, problem) => expect(page(text)).toEqual([problem]))

  test('a complete page has no problem', () => {
    expect(page(`export const handle = definePage({ ${access}, title: m.x })`)).toEqual([])
    expect(
      page(
        "export const handle = definePage({ access: { roles: 'public', recorded: 'none: no content' }, title: m.x })",
      ),
    ).toEqual([])
  })
})

test('the route table was read', () => {
  console.log(`routes: ${table?.length ?? 0} in the table, ${modules.length} modules with a handle`)
  expect(table, 'src/routes.ts').toBeDefined()
  expect(modules.length).toBeGreaterThan(4)
})

test('every route module says who may enter, what is recorded and how it is titled', () => {
  const present = modules.filter((file) => existsSync(path.join(root, file)))
  expect(modules.filter((file) => !present.includes(file))).toEqual([])
  expect(present.flatMap((file) => handleProblems(textOf(file)))).toEqual([])
})

test('every page stands in the route table', () => {
  const routed = new Set((table ?? []).map((route) => route.file))
  const loose = pageFiles().filter(
    (file) => file.endsWith('.tsx') && /export default/.test(textOf(file).text),
  )
  expect(loose.filter((file) => !routed.has(file))).toEqual([])
})

/** Pages below another page without a way back of their own: parts of one place, which has links to all of them. */
const sideBySide = new Set([
  '/struktur/anfragen',
  '/struktur/uebergaenge',
  '/struktur/rueckmeldungen',
  '/struktur/beobachtungen',
  '/struktur/faelle',
  '/struktur/ketten',
  '/struktur/protokolle',
  '/struktur/veroeffentlichungen',
  '/faelle/:caseRef',
])

test('every page below another names the way from the start, over pages that exist', () => {
  const pages = (table ?? []).filter((route) => !route.isLayout && route.url !== '/*')
  const urls = new Set(pages.map((route) => route.url))
  const below = pages.filter(
    ({ url }) =>
      !sideBySide.has(url) &&
      !/(:fileRef|\.csv|\.xlsx|\.ics|\.pdf)$/.test(url) &&
      [...urls].some((other) => other !== '/' && url.startsWith(`${other}/`) && other !== '/anmelden'),
  )
  const problems = below.flatMap(({ file, url }) => {
    const ways = [...(/above: \[(.*?)\],?\n/s.exec(textOf(file).text)?.[1] ?? '').matchAll(/to: '([^']+)'/g)]
    if (ways.length === 0) return [`${url}: no way back`]
    return ways.flatMap(([, to]) => (urls.has(to!) ? [] : [`${url}: ${to} is no page`]))
  })
  console.log(`pages below others: ${below.length}`)
  expect(below.length).toBeGreaterThan(20)
  expect(problems).toEqual([])
})

test('every place of the menu is a page that its role may open', () => {
  const places = allRoles.flatMap((role) => placesOf(role).map(({ to }) => ({ role, to })))
  expect(places.length).toBeGreaterThan(10)
  const closed = places.filter(({ role, to }) => {
    const there = (table ?? []).find(({ url, isLayout }) => url === to && !isLayout)
    return !there || !rolesOfPage(path.join(root, there.file)).includes(role)
  })
  expect(closed).toEqual([])
})

test('every tab of a case is a page that whoever sees the tab may open', () => {
  const shown = caseTabs.flatMap(({ path: to, roles }) =>
    (roles ?? caseReaders).map((role) => ({ to, role })),
  )
  expect(shown.length).toBeGreaterThan(40)
  const closed = shown.filter(({ to, role }) => {
    const there = (table ?? []).find(({ url }) => url === `/faelle/:caseRef/${to}`)
    return !there || !rolesOfPage(path.join(root, there.file)).includes(role)
  })
  expect(closed).toEqual([])
})

test('no exemption outlives its module', () => {
  expect(Object.keys(exempt).filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})

test('every role that may open a page has somebody in the demo', () => {
  const withPage = new Set(
    (table ?? []).flatMap(({ file, isLayout }) => {
      const roles = rolesOfPage(path.join(root, file))
      // Pages for every signed-in person make no role of their own.
      return isLayout || roles.length === allRoles.length || roles[0] === 'public' ? [] : roles
    }),
  )
  console.log(`roles with a page: ${withPage.size}`)
  expect([...withPage].filter((role) => !demoAccounts.some((account) => account.role === role))).toEqual([])
})
