import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoAccounts } from '#features/identity/demo-accounts.ts'
import { chanceFrom } from '../../server/demo/random.ts'
import { routeTable } from '../architecture/route-table.ts'
import { accessibilityFindings } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { rolesOfPage } from '../support/pages/page-roles.ts'
import { fillAddresses } from '../support/pages/page-addresses.ts'
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
    !/\.(csv|xlsx|ics|pdf)$/.test(route.url) &&
    !route.url.endsWith('/datei') &&
    // Looked at on the way of code-lists, event-logs, consultation, case-list, appointments, course and correct-gap.e2e.ts, which make what they show.
    ![
      '/verwaltung/codelisten/einlesen/:ref',
      '/verwaltung/aufgaben/:ref',
      '/struktur/protokolle/:logRef',
      '/faelle/:caseRef/beratung/:consultationRef',
      '/faelle/aufgaben/:bulkRef',
      '/faelle/:caseRef/termine/bescheid/:mailRef',
      '/faelle/:caseRef/zeitachse/luecke/:gapRef',
      '/rueckmeldung/:code',
      '/struktur/veroeffentlichungen/:publishedRef',
    ].includes(route.url) &&
    !route.file.endsWith('staff-layout.tsx') &&
    !route.isLayout,
)
/** One person per role is enough; the first of each. */
const people = [...new Map(demoAccounts.toReversed().map((account) => [account.role, account])).values()]

const wide = { width: 1440, height: 900 }

type Look = 'light' | 'dark, 320 px'

/**
 * Looks at an open page in the light and in the dark at 320 px, or in one of these, without loading it anew. Colours do not
 * depend on the width, nor what stands on the page on the colours.
 */
async function lookAt(page: Page, address: string, looks: readonly Look[]) {
  const found = async (look: Look) =>
    expect({ address, look, findings: await accessibilityFindings(page) }).toEqual({
      address,
      look,
      findings: [],
    })
  if (looks.includes('light')) await found('light')
  if (!looks.includes('dark, 320 px')) return
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 800 })
  await found('dark, 320 px')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect({ address, sideways }).toEqual({ address, sideways: false })
  expect({ address, astray: await cellsAstray(page) }).toEqual({ address, astray: [] })
  await page.setViewportSize(wide)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What a cell holds stands beside its heading where a narrow window shows tables as lists, however many elements it is. */
const cellsAstray = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.data-table td[data-label] > *')]
      .filter((element) => element.offsetWidth > 1 && getComputedStyle(element).position !== 'absolute')
      .filter((element) => {
        const cell = element.parentElement!.getBoundingClientRect()
        return element.getBoundingClientRect().left < cell.left + 100
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

const deep = Boolean(process.env.NAHTLOS_DEEP)
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)
const chance = chanceFrom(seed)

/**
 * Who looks at a page. Where everything is counted all roles that may open it; else, at every second page beginning by the
 * seed, one that finds something on it and a few of the others, drawn by the seed.
 */
const rolesOf = new Map(
  table.map((route, index) => {
    const roles = rolesOfPage(route.file)
    if (!deep && (index + seed) % 2 === 1) return [route.url, []]
    // Public pages look the same for everybody: once is enough.
    if (roles[0] === 'public') return [route.url, [people[0]!.role]]
    const may = people.map(({ role }) => role).filter((role) => roles.includes(role))
    const first = may.includes('case_manager') ? 'case_manager' : chance.pick(may)
    return [route.url, may.filter((role) => deep || role === first || chance.number() < 0.05)]
  }),
)
const pagesOf = (role: string) => table.filter(({ url }) => rolesOf.get(url)!.some((one) => one === role))

/** Where everything is counted both, else one that the seed draws for each page. */
const looks = ['light', 'dark, 320 px'] as const
const looksOf = new Map(table.map(({ url }) => [url, deep ? looks : [chance.pick(looks)]]))

/** Roles with many pages look at them in several parts, so that the longest does not run alone at the end. */
const partSize = 14
const parts = people.flatMap(({ role, login }) => {
  const pages = pagesOf(role).map((route) => route.url)
  return Array.from({ length: Math.ceil(pages.length / partSize) }, (_, part) => ({
    role,
    login,
    part: part + 1,
    urls: pages.slice(part * partSize, (part + 1) * partSize),
  }))
})

test.concurrent.each(parts)(
  'pages of $role have no finding in light, or in dark at 320 px (part $part)',
  async ({ role, login, part, urls }) => {
    const { page, problems, close } = await visit(browser, login, { colorScheme: 'light', viewport: wide })
    let checked = 0
    const addresses = await fillAddresses(inject('program').url, login, urls)
    for (const [url, address] of addresses) {
      // Who keeps the network finds everything in it; a case is not granted to everybody who may open one.
      if (url.startsWith('/netzwerk')) expect({ url, found: address !== null }).toEqual({ url, found: true })
      if (address === null) continue
      const answer = await page.goto(address)
      expect({ address, status: answer!.status() }).toEqual({ address, status: 200 })
      await lookAt(page, address, looksOf.get(url)!)
      checked++
    }
    console.log(`axe (seed ${seed}): ${role}, part ${part}: ${checked} of ${urls.length} pages`)
    if (role === 'case_manager') expect(checked).toBeGreaterThan(urls.length / 2)
    expect(problems).toEqual([])
    await close()
  },
  300_000,
)

test('every second page is looked at, all of them where everything is counted', () => {
  const looked = new Set(parts.flatMap(({ urls }) => urls))
  expect(looked.size).toBeGreaterThanOrEqual(Math.floor(table.length / (deep ? 1 : 2)))
  expect(looked.size).toBeGreaterThan(60)
  if (deep) expect(new Set(parts.map(({ role }) => role))).toEqual(new Set(people.map(({ role }) => role)))
})
