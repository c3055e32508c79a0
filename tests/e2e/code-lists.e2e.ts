import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from './drawn-ways.ts'
import { accessibilityFindings } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const fixtures = path.resolve(import.meta.dirname, '../../src/features/reference/lists/fixtures')
const sendIn = async (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) => {
  await page.goto('/verwaltung/codelisten')
  await page.getByRole('link', { name: 'Codeliste einlesen' }).click()
  await page.getByLabel('Datei').setInputFiles(file)
  await page.getByRole('button', { name: 'Datei einlesen' }).click()
  await page.waitForURL(/\/einlesen\/./)
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)

describe.each(ways)('a publisher’s code list %s', (_words, javaScriptEnabled) => {
  test('is read by a task, shown, and taken over; a broken file is refused in words', async () => {
    const { page, problems, close } = await visit(browser, 'betrieb', { javaScriptEnabled })
    const arrived = async () => {
      // Without JavaScript people load the state anew themselves.
      await expect
        .poll(
          async () => {
            if (!javaScriptEnabled) await page.reload()
            return page.getByRole('heading', { name: 'Arten von Wegen (erfunden)' }).count()
          },
          { timeout: 30_000, interval: 500 },
        )
        .toBe(1)
    }
    await sendIn(page, path.join(fixtures, 'street-kinds.xml'))
    await arrived()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByLabel('Spalte mit der Bezeichnung').selectOption({ label: 'Bezeichnung' })
    await page.getByLabel('Gilt ab').fill('1.5.2026')
    await page.getByRole('button', { name: 'Vorschau zeigen' }).click()
    await page
      .getByText(javaScriptEnabled ? 'Pfad & Steig' : 'Was sich ändert')
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Codeliste übernehmen' }).click()
    await page.getByText('Die Codeliste ist übernommen.').waitFor()
    expect(await page.getByRole('cell', { name: 'Gasse', exact: true }).count()).toBe(1)

    await sendIn(page, { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
    await expect
      .poll(
        async () => {
          if (!javaScriptEnabled) await page.reload()
          return page.getByText('Die Datei ist keine Codeliste').count()
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1)
    await page.getByRole('button', { name: 'Datei verwerfen' }).click()
    await page.getByText('Die Datei ist verworfen.').waitFor()

    await page.goto('/verwaltung/aufgaben')
    await page.getByRole('link', { name: 'Codeliste einlesen' }).first().click()
    await page.locator('.kern-alert').getByText('Nicht gelungen').waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    expect(problems).toEqual([])
    await close()
  }, 120_000)
})

test('who administers one site sees the lists and may not change them', async () => {
  const { page, close } = await visit(browser, 'verwaltung')
  await page.goto('/verwaltung/codelisten')
  await page.getByRole('heading', { name: 'Codelisten' }).waitFor()
  expect(await page.getByRole('link', { name: 'Codeliste einlesen' }).count()).toBe(0)
  const answer = await page.goto('/verwaltung/codelisten/einlesen')
  expect(answer!.status()).toBe(403)
  await close()
})
