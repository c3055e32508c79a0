import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { demoAccounts } from '#features/identity/demo-accounts.ts'
import { type RouteModule, routeTable } from '../architecture/route-table.ts'
import { shareOf } from './drawn-ways.ts'
import { type HttpVisitor, httpVisitor, sendSignIn, sessionOf } from '../support/http-visitor.ts'
import { lookInto } from '../support/program-database.ts'
import { rolesOfPage } from '../support/pages/page-roles.ts'

const { url, data } = inject('program')
let routes: RouteModule[]
beforeAll(async () => {
  routes = (await routeTable())!.filter((route) => !route.isLayout && route.url !== '/*')
})

/** An address of the page with something in the place of each parameter that is not there. */
const unknown = '00000000-0000-4000-8000-000000000000'
const addressOf = (route: RouteModule) => route.url.replaceAll(/:\w+/g, unknown)
const hasAction = (route: RouteModule) =>
  /export (async function|const) action/.test(readFileSync(route.file, 'utf8'))

describe('cookies', () => {
  test('the session is closed to scripts and other sites; signing in anew gives another token', async () => {
    const first = await sendSignIn(url, 'cm')
    const line = first.headers.getSetCookie().find((one) => one.startsWith('nahtlos='))!
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line).toContain(attribute)
    expect(line).not.toMatch(/Domain|Max-Age|Expires/)
    expect(sessionOf(await sendSignIn(url, 'cm'))).not.toBe(sessionOf(first))
  })

  test('a token brought along is not taken over by signing in', async () => {
    const planted = `nahtlos=${'A'.repeat(43)}`
    const answer = await sendSignIn(url, 'cm', planted)
    expect(sessionOf(answer)).not.toBe(planted)
    expect((await fetch(`${url}/faelle`, { redirect: 'manual', headers: { cookie: planted } })).status).toBe(
      302,
    )
  })

  test('every answer to a signed-in person carries the headers that keep it in this browser', async () => {
    const visitor = await httpVisitor(url, 'cm')
    const { headers } = await visitor.get('/faelle')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[^']+';.*frame-ancestors 'none'/,
    )
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('a change that does not come from our own page', () => {
  const ways: [string, Record<string, string>][] = [
    ['with a foreign origin', { origin: 'https://elsewhere.example' }],
    ['with origin null', { origin: 'null' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['that the browser calls same-site', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' }],
    ['that says nothing of where it comes from', {}],
    ['as plain text from elsewhere', { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }],
  ]
  test.each(ways.map(([words, headers], number) => [words, headers, number] as const))(
    '%s is refused on every page with a form, and changes nothing',
    async (_words, headers, number) => {
      const visitor = await httpVisitor(url, 'cm')
      const count = () =>
        lookInto(data, async (client) => {
          const { rows } = await client.query<{ n: number }>(
            'select (select count(*) from app.command_receipt)::int + (select count(*) from app.sign_in_attempt)::int as n',
          )
          return rows[0]!.n
        })
      const before = await count()
      const forms = routes.filter(hasAction)
      expect(forms.length).toBeGreaterThan(10)
      for (const route of shareOf(forms, number)) {
        const answer = await visitor.post(
          addressOf(route),
          { login: 'cm', _key: crypto.randomUUID() },
          headers,
        )
        expect({ at: route.url, status: answer.status }).toEqual({ at: route.url, status: 403 })
      }
      expect(await count()).toBe(before)
    },
  )

  test('a change that is not sent as a form is refused before anything reads it', async () => {
    const { cookie } = await httpVisitor(url, 'cm')
    for (const kind of ['text/plain', 'application/json', '']) {
      const headers = { cookie, origin: url, ...(kind ? { 'content-type': kind } : {}) }
      const answer = await fetch(`${url}/konto`, { method: 'POST', headers, body: new Blob(['x']) })
      expect({ kind, status: answer.status }).toEqual({ kind, status: 415 })
    }
  })

  test('a method in a field or a header does not make a reading a change', async () => {
    const visitor = await httpVisitor(url, 'cm')
    const answer = await fetch(`${url}/abmelden?_method=POST`, {
      redirect: 'manual',
      headers: { cookie: visitor.cookie, 'x-http-method-override': 'POST' },
    })
    expect(answer.status).toBe(302)
    expect((await visitor.get('/faelle')).status).toBe(200)
  })
})

/** Entries of refusals, and of openings, that the log has of a member; oldest first, without those known already. */
const entriesOf = (login: string, known = 0) =>
  lookInto(data, async (client) => {
    const { rows } = await client.query<{ action: string; outcome: string }>(
      `select e.action, e.outcome from app.audit_entry e join app.membership m on m.id = e.membership_id
       join app.account a on a.id = m.account_id where a.login = $1 and e.action <> 'list.read' order by e.recorded_at offset $2`,
      [login, known],
    )
    return rows
  })

/** Asks for an address and expects its refusal; `known` entries stood before. */
async function expectOneRefusal(
  login: string,
  visitor: HttpVisitor,
  address: string,
  status: number,
  known: number,
) {
  const answer = await visitor.get(address)
  const added = await entriesOf(login, known)
  expect({ login, address, status: answer.status, refused: added.map(({ outcome }) => outcome) }).toEqual({
    login,
    address,
    status,
    refused: ['refused'],
  })
  expect(await answer.text()).not.toMatch(/Demo-/)
}

describe('every refusal leaves exactly one entry', () => {
  const people = [...new Map(demoAccounts.toReversed().map((one) => [one.role, one])).values()]
  // Each looks at the entries of its own member only, so they may run beside each other.
  test.concurrent.each(people.map(({ role, login }, number) => [role, login, number] as const))(
    'pages that %s may not open, and what is not there',
    async (role, login, number) => {
      const visitor = await httpVisitor(url, login)
      const before = (await entriesOf(login)).length
      const caseRoles = rolesOfPage('src/features/cases/pages/case-start.tsx')
      let refused = 0
      for (const route of shareOf(routes, number)) {
        const roles = rolesOfPage(route.file)
        if (roles[0] === 'public' || route.url === '/sprache/:locale') continue
        const address = addressOf(route)
        // Who may open cases is told of a case that is not there before anything is said of the page inside it.
        // Sheets for the person stand outside the frame of the case, so that nothing of it is printed.
        const insideCase =
          route.url.includes(':caseRef') &&
          !/\/(plan\/blatt(\.pdf)?|rueckmeldung)$/.test(route.url) &&
          caseRoles.includes(role)
        if (!roles.includes(role))
          await expectOneRefusal(login, visitor, address, insideCase ? 404 : 403, before + refused)
        else if (/:(caseRef|pseudonymKey)/.test(route.url))
          await expectOneRefusal(login, visitor, address, 404, before + refused)
        else continue
        refused++
      }
      await expectOneRefusal(login, visitor, '/gibt-es-nicht', 404, before + refused)
      console.log(`refusals of ${role}: ${refused + 1}`)
    },
    120_000,
  )

  test('a case of the own list leaves one entry of its opening, each part its own', async () => {
    const visitor = await httpVisitor(url, 'cm')
    const address = /href="(\/faelle\/[0-9a-f-]{36})"/.exec(await (await visitor.get('/faelle')).text())![1]!
    for (const part of ['plan', 'zeitachse', 'person', 'zugriffe']) {
      const before = (await entriesOf('cm')).length
      expect((await visitor.get(`${address}/${part}`)).status).toBe(200)
      expect((await entriesOf('cm')).slice(before)).toEqual([{ action: 'case.opened', outcome: 'done' }])
    }
  })
})

test('a list as a file holds what the page shows, and leaves its entry', async () => {
  const visitor = await httpVisitor(url, 'cm')
  const before = (await entriesOf('cm')).length
  const answer = await visitor.get('/faelle/liste.csv?status=open&ordnung=name')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="faelle-[\d-]+\.csv"$/)
  const lines = (await answer.text()).trim().split('\r\n')
  expect((await entriesOf('cm')).slice(before)).toEqual([{ action: 'list.exported', outcome: 'done' }])
  const shown = /(\d+) von (\d+)/.exec(
    (await (await visitor.get('/faelle?status=open&ordnung=name')).text()).replaceAll('<!-- -->', ''),
  )!
  expect(lines).toHaveLength(Number(shown[2]) + 1)
  expect(lines[1]).toContain('Demo-')
  expect((await (await httpVisitor(url, 'datenschutz')).get('/faelle/liste.csv')).status).toBe(403)
})

test('who works at two sites chooses one, is told in the head which, and changes under a new token', async () => {
  const first = await httpVisitor(url, 'zweiorte')
  const choices = await (await first.get('/mitgliedschaft')).text()
  const refs = [...choices.matchAll(/name="membership" value="([0-9a-f-]{36})"/g)].map((found) => found[1]!)
  expect(refs).toHaveLength(2)
  const seen: string[] = []
  let cookie = first.cookie
  for (const membership of refs) {
    const answer = await fetch(`${url}/mitgliedschaft`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: url },
      body: new URLSearchParams({ membership }),
    })
    const next = sessionOf(answer)!
    expect(next).not.toBe(cookie)
    expect((await fetch(`${url}/faelle`, { redirect: 'manual', headers: { cookie } })).status).toBe(302)
    cookie = next
    seen.push(await (await fetch(`${url}/faelle?status=all`, { headers: { cookie } })).text())
  }
  const cases = seen.map(
    (page) => new Set([...page.matchAll(/href="\/faelle\/([0-9a-f-]{36})"/g)].map((found) => found[1]!)),
  )
  expect(cases[0]!.size).toBeGreaterThan(0)
  expect(cases[0]!.intersection(cases[1]!).size).toBe(0)
  expect(seen.filter((page) => page.includes('Beispielhausen (kreisfreie Stadt)'))).toHaveLength(1)
})
