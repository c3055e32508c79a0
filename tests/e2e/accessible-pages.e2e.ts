import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoAccounts } from '#features/identity/demo-accounts.ts'
import { routeTable } from '../architecture/route-table.ts'
import { accessibilityFindings as findings } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { rolesOfPage } from '../support/page-roles.ts'
import { fillAddresses } from '../support/page-addresses.ts'
import { visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Pages that answer with another page by their nature. */
const leadOn = new Set([
  '/abmelden',
  '/sprache/:locale',
  '/*',
  '/faelle/:caseRef',
  '/struktur',
  '/anmelden/code',
])

/** How a page is looked at. In the dark nothing but colours differs from the light, so nothing else is asked again. */
const looks = [
  ['light', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }, 'all'],
  ['dark', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }, 'colours'],
  ['320 px', { colorScheme: 'light', viewport: { width: 320, height: 800 } }, 'all'],
] as const

const table = (await routeTable())!.filter(
  (route) =>
    !leadOn.has(route.url) &&
    !route.url.includes(':fileRef') &&
    !route.url.endsWith('.csv') &&
    // Looked at on the way of code-lists.e2e.ts, which makes what they show.
    !['/verwaltung/codelisten/einlesen/:ref', '/verwaltung/aufgaben/:ref'].includes(route.url) &&
    !route.file.endsWith('staff-layout.tsx') &&
    !route.isLayout,
)
/** One person per role is enough; the first of each. */
const people = [...new Map(demoAccounts.toReversed().map((account) => [account.role, account])).values()]

test.each(
  people.flatMap((person) =>
    looks.map(([name, options, rules]) => [person.role, name, person.login, options, rules] as const),
  ),
)(
  'every page %s may open has no finding, %s',
  async (role, look, login, options, rules) => {
    const { page, problems, close } = await visit(browser, login, options)
    let checked = 0
    const mine = table.filter((route) => {
      const roles = rolesOfPage(route.file)
      // Public pages look the same for everybody: once is enough.
      return roles.includes(role) || (roles[0] === 'public' && role === people[0]!.role)
    })
    const addresses = await fillAddresses(
      inject('program').url,
      login,
      mine.map((route) => route.url),
    )
    for (const [url, address] of addresses) {
      // Who keeps the network finds everything in it; a case is not granted to everybody who may open one.
      if (url.startsWith('/netzwerk')) expect({ url, found: address !== null }).toEqual({ url, found: true })
      if (address === null) continue
      const answer = await page.goto(address)
      expect({ address, status: answer!.status() }).toEqual({ address, status: 200 })
      expect({ address, look, findings: await findings(page, rules) }).toEqual({
        address,
        look,
        findings: [],
      })
      if (look === '320 px') {
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        expect({ address, sideways }).toEqual({ address, sideways: false })
      }
      checked++
    }
    console.log(`axe: ${role}, ${look}: ${checked} pages`)
    expect(checked).toBeGreaterThan(0)
    expect(problems).toEqual([])
    await close()
  },
  180_000,
)
