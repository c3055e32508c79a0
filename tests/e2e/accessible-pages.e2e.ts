import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoAccounts } from '#features/identity/demo-accounts.ts'
import { routeTable } from '../architecture/route-table.ts'
import { accessibilityFindings } from '../support/accessibility.ts'
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

const wide = { width: 1440, height: 900 }

/** Looks at an open page in the light, in the dark and at 320 px, without loading it anew. */
async function lookAt(page: Page, address: string) {
  const found = async (look: string, rules: Parameters<typeof accessibilityFindings>[1]) =>
    expect({ address, look, findings: await accessibilityFindings(page, rules) }).toEqual({
      address,
      look,
      findings: [],
    })
  await found('light', 'all')
  await page.emulateMedia({ colorScheme: 'dark' })
  await found('dark', 'colours')
  await page.setViewportSize({ width: 320, height: 800 })
  // Colours do not depend on the width.
  await found('320 px', 'all but colours')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect({ address, sideways }).toEqual({ address, sideways: false })
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: 'light' })
}

test.concurrent.each(people.map(({ role, login }) => [role, login] as const))(
  'every page %s may open has no finding in light, dark and at 320 px',
  async (role, login) => {
    const { page, problems, close } = await visit(browser, login, { colorScheme: 'light', viewport: wide })
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
      await lookAt(page, address)
      checked++
    }
    console.log(`axe: ${role}: ${checked} pages`)
    expect(checked).toBeGreaterThan(0)
    expect(problems).toEqual([])
    await close()
  },
  300_000,
)
