import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccounts } from '#features/identity/demo-accounts.ts'
import { routeTable } from '../architecture/route-table.ts'
import { accessibilityFindings as findings } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { rolesOfPage } from '../support/page-roles.ts'
import { visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** How each parameter of an address is filled for a role: by following a link of a list. */
const lists: Record<string, string> = {
  caseRef: '/faelle',
  pseudonymKey: '/struktur/faelle',
  stepRef: 'plan',
}

/** The network: the page whose links lead to one of them, and how such a link ends. */
const networkLists: [parameter: string, on: string, link: RegExp][] = [
  ['organisationRef', '/netzwerk', /\/organisationen\/([0-9a-f-]{36})$/],
  ['unitRef', '/netzwerk/organisationen/:organisationRef', /\/einheiten\/([0-9a-f-]{36})$/],
  ['competenceRef', '/netzwerk/zustaendigkeiten', /\/zustaendigkeiten\/([0-9a-f-]{36})$/],
  ['postRef', '/netzwerk/stellen', /\/stellen\/([0-9a-f-]{36})$/],
  ['kind', '/netzwerk/stellen/:postRef', /\/bezuege\/neu\/(\w+)$/],
  ['referenceRef', '/netzwerk/stellen/:postRef', /\/bezuege\/([0-9a-f-]{36})$/],
]

/** Fills the parameters of the network's addresses one after the other; the first that leads to the last is taken. */
async function networkAddress(page: Page, url: string): Promise<string | null> {
  const open = networkLists.find(([parameter]) => url.includes(`:${parameter}`))
  if (!open) return url
  const [parameter, on, link] = open
  const before = new RegExp(on.replaceAll(/:\w+/g, '[0-9a-f-]{36}')).exec(url)?.[0] ?? on
  await page.goto(before)
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  for (const found of links.map((one) => link.exec(one)?.[1])) {
    const filled = found && (await networkAddress(page, url.replace(`:${parameter}`, found)))
    if (filled) return filled
  }
  return null
}

/** Pages that answer with another page by their nature. */
const leadOn = new Set([
  '/abmelden',
  '/sprache/:locale',
  '/*',
  '/faelle/:caseRef',
  '/struktur',
  '/anmelden/code',
])

/** The address of a page with its parameters filled by what this person may open; null where nothing is there. */
async function addressFor(page: Page, url: string): Promise<string | null> {
  if (url.includes(':caseRef')) {
    await page.goto(lists.caseRef!)
    const link = await page
      .locator('tbody a')
      .first()
      .getAttribute('href', { timeout: 1_000 })
      .catch(() => null)
    if (!link) return null
    url = url.replace('/faelle/:caseRef', link)
    if (url.includes(':stepRef')) {
      await page.goto(`${link}/plan`)
      url = (await page.locator('tbody a').first().getAttribute('href'))!
    }
  }
  if (url.startsWith('/netzwerk')) {
    const address = await networkAddress(page, url)
    expect({ url, found: address !== null }).toEqual({ url, found: true })
    return address
  }
  if (url.includes(':pseudonymKey')) {
    await page.goto(lists.pseudonymKey!)
    url = (await page.locator('tbody a').first().getAttribute('href'))!
  }
  if (url === '/verwaltung/codelisten/:list') url = '/verwaltung/codelisten/rechtskreise'
  return url
}

const looks = [
  ['light', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }],
  ['320 px', { colorScheme: 'light', viewport: { width: 320, height: 800 } }],
] as const

const table = (await routeTable())!.filter(
  (route) =>
    !leadOn.has(route.url) &&
    !route.url.includes(':fileRef') &&
    // Looked at on the way of code-lists.e2e.ts, which makes what they show.
    !['/verwaltung/codelisten/einlesen/:ref', '/verwaltung/aufgaben/:ref'].includes(route.url) &&
    !route.file.endsWith('staff-layout.tsx') &&
    !route.isLayout,
)
/** One person per role is enough; the first of each. */
const people = [...new Map(demoAccounts.toReversed().map((account) => [account.role, account])).values()]

test.each(
  people.flatMap((person) =>
    looks.map(([name, options]) => [person.role, name, person.login, options] as const),
  ),
)(
  'every page %s may open has no finding, %s',
  async (role, look, login, options) => {
    const { page, problems, close } = await visit(browser, login, options)
    let checked = 0
    for (const route of table) {
      const roles = rolesOfPage(route.file)
      // Public pages look the same for everybody: once is enough.
      const isPublic = roles[0] === 'public' && role === people[0]!.role
      if (!roles.includes(role) && !isPublic) continue
      const address = await addressFor(page, route.url)
      if (address === null) continue
      const answer = await page.goto(address)
      expect({ address, status: answer!.status() }).toEqual({ address, status: 200 })
      expect({ address, look, findings: await findings(page) }).toEqual({ address, look, findings: [] })
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
