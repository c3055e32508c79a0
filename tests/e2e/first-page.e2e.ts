import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { demoPassword } from '#features/identity/demo-accounts.ts'
import { launchBrowser } from '../support/browser.ts'
import { visit } from '../support/people.ts'

// What a slow line in a consulting room carries in about a second; 1 kB = 1,000 bytes.
const limit = 130_000

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const isScript = (response: Response) => /javascript/.test(response.headers()['content-type'] ?? '')

/** Every script that a page loads on an empty cache: bytes on the line per file, inline ones gzipped by us. */
async function scriptsOf(context: BrowserContext, address: string): Promise<Map<string, number>> {
  const page = await context.newPage()
  const responses: Response[] = []
  page.on('response', (response) => responses.push(response))
  const served = await page.goto(address, { waitUntil: 'networkidle' })
  const html = await served!.text()
  const bytes = new Map<string, number>()
  for (const response of responses.filter(isScript)) {
    const { responseBodySize } = await response.request().sizes()
    bytes.set(new URL(response.url()).pathname, responseBodySize)
  }
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (found) => found[1]!,
  )
  bytes.set('inline', gzipSync(inline.join('\n')).length)
  await page.close()
  return bytes
}

const sum = (bytes: Map<string, number>) => [...bytes.values()].reduce((total, size) => total + size, 0)

function report(name: string, bytes: Map<string, number>) {
  const largest = [...bytes].toSorted((a, b) => b[1] - a[1]).slice(0, 4)
  const parts = largest.map(([file, size]) => `${file.split('/').at(-1)} ${(size / 1000).toFixed(1)}`)
  console.log(
    `first page, ${name}: ${bytes.size} scripts, ${(sum(bytes) / 1000).toFixed(1)} kB gzip (${parts.join(', ')})`,
  )
}

describe('JavaScript of the first page on an empty cache', () => {
  test('signing in stays within 130 kB', async () => {
    const context = await browser.newContext({ baseURL: inject('program').url })
    const bytes = await scriptsOf(context, '/anmelden')
    report('sign-in', bytes)
    // Hydrating takes at least React, the router, the root and the page itself.
    expect(bytes.size).toBeGreaterThan(4)
    expect(sum(bytes)).toBeLessThanOrEqual(limit)
    await context.close()
  })

  test('"Heute" stays within 130 kB', async () => {
    const signedIn = await visit(browser, 'cm', { javaScriptEnabled: false })
    const storageState = await signedIn.page.context().storageState()
    await signedIn.close()
    const context = await browser.newContext({ baseURL: inject('program').url, storageState })
    const bytes = await scriptsOf(context, '/')
    report('Heute', bytes)
    expect([...bytes.keys()].some((file) => /\/today-/.test(file))).toBe(true)
    expect(sum(bytes)).toBeLessThanOrEqual(limit)
    await context.close()
  })
})

/** A page whose scripts are asked for and never arrive. */
async function withoutArrivingScripts(): Promise<{ page: Page; held: () => number }> {
  const context = await browser.newContext({ baseURL: inject('program').url, locale: 'de-DE' })
  let held = 0
  // Neither answered nor refused: exactly what a line does on which nothing moves any more.
  await context.route('**/*.js', () => void held++)
  return { page: await context.newPage(), held: () => held }
}

// The event "load" waits for scripts and so never comes here.
const waitUntil = 'commit'

test('signing in, searching and saving work before any JavaScript has arrived', async () => {
  const { page, held } = await withoutArrivingScripts()
  await page.goto('/anmelden', { waitUntil })
  await page.getByLabel('Anmeldename').fill('cm')
  await page.getByLabel('Passwort').fill(demoPassword)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click({ noWaitAfter: true })
  await page.waitForURL((url) => url.pathname === '/', { waitUntil })
  expect(held()).toBeGreaterThan(4)

  await page.getByRole('searchbox').first().fill('Niemand-Dieses-Namens')
  await page.getByRole('button', { name: 'Suchen', exact: true }).first().click({ noWaitAfter: true })
  await page.getByRole('heading', { name: 'Niemand gefunden' }).waitFor()

  await page.goto('/faelle', { waitUntil })
  const address = await page.locator('tbody a').first().getAttribute('href')
  await page.goto(`${address}/plan/neu`, { waitUntil })
  await page.locator('#step_code').selectOption('other')
  await page.getByLabel('In Ihren Worten').fill('Vor dem JavaScript gespeichert')
  await page.getByLabel('Bis wann').fill('31.12.2099')
  await page.getByRole('button', { name: 'Schritt speichern' }).click({ noWaitAfter: true })
  await page.getByRole('link', { name: 'Vor dem JavaScript gespeichert', exact: true }).waitFor()

  const arrived = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js') && (entry as PerformanceResourceTiming).responseEnd > 0),
  )
  expect(arrived).toEqual([])
  await page.context().close()
})
