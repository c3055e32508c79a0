import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Admits somebody by the plain form; answers the address of the case. */
async function admit(page: Page, familyName: string, given: string, born: string): Promise<string> {
  await page.goto('/faelle/neu')
  await page.getByLabel('Familienname').fill(familyName)
  await page.getByLabel('Vornamen').fill(given)
  await page.getByLabel('Geburtsdatum').fill(born)
  await page.locator('#access_route').selectOption('self')
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: `${familyName}, ${given}` }).waitFor()
  return new URL(page.url()).pathname.replace(/\/plan$/, '')
}

/** Loads the page anew until a task of the program has come so far that it says so. */
async function untilShown(page: Page, state: string) {
  await expect
    .poll(
      async () => {
        await page.goto(page.url())
        return page.getByText(state, { exact: true }).count()
      },
      { timeout: 20_000, interval: 500 },
    )
    .toBe(1)
}

/** The file behind a button, as a calendar program reads it. */
async function fetchedFile(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: button }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  const calendar = new ICAL.Component(ICAL.parse(text))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return { text, name: download.suggestedFilename(), method: calendar.getFirstPropertyValue('method'), event }
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true, 'Demo-Mthembu', 'Zanele', '17.02.1987'],
  ['without JavaScript', false, 'Demo-Khumalo', 'Sipho', '04.10.1979'],
] as const)

test.each(ways)(
  'an appointment is entered, fetched as a file that must not go by an unsafe way, changed, cancelled; another is held, %s',
  async (_words, scripts, name, given, born) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    const here = await admit(page, name, given, born)
    await page.goto(`${here}/termine`)
    await page.getByRole('heading', { name: 'Noch kein Termin' }).waitFor()
    await page.getByRole('link', { name: 'Termin eintragen' }).click()
    await page.getByLabel('Worum geht es?').fill('Wohngeld beantragen')
    await page.getByLabel('Tag', { exact: true }).fill('25.10.2190')
    await page.getByLabel('Uhrzeit').fill('halb zehn')
    await page.getByLabel('Anschrift oder Raum').fill(`bei ${name}`)
    await page.getByRole('button', { name: 'Termin speichern' }).click()
    await page.getByText('Geben Sie die Uhrzeit so an: 9:30').first().waitFor()
    await page.getByLabel('Uhrzeit').fill('9:30')
    await page.getByRole('button', { name: 'Termin speichern' }).click()
    await page.getByText('Nennen Sie hier niemanden').first().waitFor()
    await page.getByLabel('Anschrift oder Raum').fill('Markt 1, Raum 2')
    await page.getByLabel(`${name}, ${given}`).check({ force: true })
    await page.getByRole('button', { name: 'Termin speichern' }).click()
    await page.getByText('Der Termin ist eingetragen.').waitFor()
    // The checker is a script of its own.
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])

    const first = await fetchedFile(page, 'Kalenderdatei herunterladen')
    expect([first.name, first.method, first.event.sequence]).toEqual(['termin.ics', 'REQUEST', 0])
    expect([first.event.summary, first.event.location]).toEqual(['Termin', 'Markt 1, Raum 2'])
    for (const secret of [name, given, 'Wohngeld', here.split('/').at(-1)!])
      expect(first.text).not.toContain(secret)

    const notByMail = page.getByText('Nicht per E-Mail an die Person senden')
    expect(await notByMail.count()).toBe(0)
    const appointment = page.url()
    await page.goto(`${here}/person/kontakt`)
    await page.getByLabel('E-Mail-Adresse').fill('keine Adresse')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Schreiben Sie eine einzige Adresse').first().waitFor()
    await page.getByLabel('E-Mail-Adresse').fill('post@familie.example')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.waitForURL(/\/person\?/)
    await page.goto(appointment)
    await page.getByRole('link', { name: 'Per E-Mail einladen' }).click()
    await page.getByText('Ihr Termin / Your appointment').waitFor()
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Einladung senden' }).click()
    await page.getByText('Die Einladung wird gesendet.').waitFor()
    await untilShown(page, 'gesendet')

    await page.goto(`${here}/person/kontakt`)
    await page.locator('[name="way_email"][value="not_safe"]').check({ force: true })
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.waitForURL(/\/person\?/)
    await page.goto(appointment)
    expect(await notByMail.count()).toBe(1)

    await page.getByRole('link', { name: 'Termin ändern' }).click()
    await page.getByLabel('Uhrzeit').fill('11:00')
    await page.getByRole('button', { name: 'Termin speichern' }).click()
    await page.getByText('Der Termin ist geändert.').waitFor()
    await untilShown(page, 'nicht gesendet')
    await page.getByText('E-Mail ist als nicht sicher markiert').waitFor()
    await page.getByRole('link', { name: 'Anders Bescheid gegeben' }).click()
    await page.getByText('auf einem sicheren Weg erreicht').waitFor()
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Vermerken' }).click()
    await page.getByText('Vermerkt: Die Person weiß Bescheid.').waitFor()
    await page.getByRole('link', { name: 'Termin absagen' }).click()
    await page.getByRole('button', { name: 'Termin absagen' }).click()
    await page.getByText('Der Termin ist abgesagt.').waitFor()
    const last = await fetchedFile(page, 'Absage herunterladen')
    expect([last.method, last.event.sequence, last.event.uid]).toEqual(['CANCEL', 2, first.event.uid])

    await page.goto(`${here}/termine/neu`)
    await page.getByLabel('Worum geht es?').fill('Erstes Gespräch')
    await page.getByLabel('Tag', { exact: true }).fill('02.02.2026')
    await page.getByLabel('Uhrzeit').fill('10 Uhr')
    await page.getByRole('button', { name: 'Termin speichern' }).click()
    await page.getByText('hat stattgefunden', { exact: true }).click()
    await page.getByRole('button', { name: 'Vermerken' }).click()
    await page.getByText('Es ist vermerkt, was aus dem Termin wurde.').waitFor()
    await page.goto(`${here}/termine`)
    await page.getByRole('link', { name: 'Erstes Gespräch' }).waitFor()
    await page.getByRole('link', { name: 'Wohngeld beantragen' }).waitFor()
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    expect(problems).toEqual([])
    await close()
  },
  120_000,
)
