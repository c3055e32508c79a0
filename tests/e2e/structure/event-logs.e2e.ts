import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** An invented log of housing benefit: the way from the benefits office to the cashier is the slow one. */
const log = readFileSync(
  path.resolve(import.meta.dirname, '../../../docs/examples/wohngeld-erfunden.csv'),
  'utf8',
)

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)

describe.each(ways)('the log of another system %s', (_words, javaScriptEnabled) => {
  test('is sent in, its columns chosen, read, shown and deleted; a broken row is refused in words', async () => {
    const { page, problems, close } = await visit(browser, 'koordination', { javaScriptEnabled })
    const sound = async () => {
      if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    }
    await page.goto('/struktur/ketten')
    await page.getByRole('link', { name: 'Protokolle' }).click()
    await sendIn(page, `${log}W-041;Antrag eingegangen;gestern;Poststelle;Demo A`)
    await page.getByText('Die Datei ist da.').waitFor()
    expect(await page.getByRole('cell', { name: 'Poststelle · Wohngeldstelle · Kasse' }).count()).toBe(1)
    await sound()

    await page.getByLabel('Fall', { exact: true }).selectOption('Vorgang')
    await page.getByLabel(/^Organisation, nicht Personen/).selectOption('Stelle')
    await page.getByRole('button', { name: 'Protokoll lesen' }).click()
    await page.getByRole('link', { name: /Bestätigen Sie/ }).waitFor()
    await sound()
    await page.getByLabel('Die Spalte nennt Organisationen').check()
    await page.getByRole('button', { name: 'Protokoll lesen' }).click()
    await shows(page, 'Das Protokoll wurde nicht übernommen', javaScriptEnabled)
    expect(await page.getByText(/^Zeile 177:/).count()).toBe(1)
    await sound()

    await page.getByLabel('Fehlerhafte Zeilen auslassen').check()
    await page.getByLabel('Die Spalte nennt Organisationen').check()
    await page.getByRole('button', { name: 'Protokoll lesen' }).click()
    await shows(page, 'Eine fehlerhafte Zeile ist ausgelassen', javaScriptEnabled)
    await page
      .getByRole('heading', { name: /zwischen „Wohngeldstelle“ und „Kasse“ gewartet: 3\d,?\d? Tage/ })
      .waitFor()
    expect(await page.content()).not.toContain('Demo A')
    await sound()

    await page.getByRole('button', { name: 'Protokoll endgültig löschen' }).click()
    await page.getByText('Das Protokoll ist gelöscht.').waitFor()
    await page.getByText('Noch kein Protokoll').waitFor()
    await sound()
    expect(problems).toEqual([])
    await close()
  }, 120_000)
})

async function sendIn(page: Page, content: string) {
  await page.getByRole('link', { name: 'Protokoll einlesen' }).click()
  await page.getByLabel('Datei').setInputFiles({
    name: 'wohngeld.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })
  await page.getByLabel('Verantwortliche Stelle').fill('Stadt Musterstadt, Wohngeldstelle')
  await page.getByLabel('Zweck').fill('Wie lange dauert es vom Antrag bis zur Auszahlung?')
  await page.getByRole('button', { name: 'Datei senden' }).click()
}

/** Waits for a task; without JavaScript people load the state anew themselves. */
async function shows(page: Page, words: string, javaScriptEnabled: boolean) {
  await expect
    .poll(
      async () => {
        if (!javaScriptEnabled) await page.reload()
        return page.getByText(words).count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1)
}

test('a file that is too large is not taken up where scripts run, and said so in words where they do not', async () => {
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.alloc(18 * 1024 * 1024, 'a') }
  const { page, close } = await visit(browser, 'koordination')
  await page.goto('/struktur/protokolle/einlesen')
  await page.getByLabel('Zweck').fill('Eine Frage')
  await page.getByLabel('Datei').setInputFiles(file)
  await page.getByText('Die Datei ist größer als 15 MB').waitFor()
  expect(await page.getByLabel('Datei').inputValue()).toBe('')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Datei senden' }).click()
  await page.getByText('Bitte wählen Sie eine Datei, die nicht leer ist.').first().waitFor()
  expect(await page.getByLabel('Zweck').inputValue()).toBe('Eine Frage')
  await close()

  const plain = await visit(browser, 'koordination', { javaScriptEnabled: false })
  await plain.page.goto('/struktur/protokolle/einlesen')
  await plain.page.getByLabel('Datei').setInputFiles(file)
  await plain.page.getByRole('button', { name: 'Datei senden' }).click()
  await plain.page.getByRole('heading', { name: 'Die Datei ist zu groß' }).waitFor()
  await plain.close()
})

test('other roles find no way to logs', async () => {
  const { page, close } = await visit(browser, 'fachaufsicht')
  expect((await page.goto('/struktur/protokolle'))!.status()).toBe(403)
  expect((await page.goto('/struktur/protokolle/einlesen'))!.status()).toBe(403)
  await close()
})
