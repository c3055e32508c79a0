import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit } from '../cases/admit.ts'
import { drawnWays } from '../drawn-ways.ts'
import { dayBefore, firstOfMonth, german, now } from './days.ts'
import { choose, modes, press, rowOf } from './forms.ts'
import { askForProposal, factOf, office, recordSgb2, sgb2 } from './transition-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const begins = firstOfMonth(2)
/** On the last day of a month: what is due in the month of the new beginning is due a month later than the move. */
const moved = dayBefore(begins)
/** Who takes over is another branch: the demo site has one Jobcenter, as a district usually has. */
const contact = 'Frau Demo-Neumann, Geschäftsstelle Süd'
const documents = [
  ['Aufhebung der Wohnsitzregelung', 'Klient oder Klientin'],
  ['Mietvertrag oder Gebührenbescheid der Unterkunft', 'wir'],
  ['Zusicherung der Unterkunftskosten', 'aufnehmende Stelle'],
] as const

async function nameOffices(page: Page, scripts: boolean) {
  await page.getByRole('link', { name: 'Daten nachtragen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Daten nachtragen' }).waitFor()
  for (const field of ['sending_office', 'receiving_office']) await choose(page, field, office, scripts)
  await press(page, 'Speichern')
  await page.getByText('Der Übergang ist geändert.').waitFor()
}

async function fillPackage(page: Page) {
  await page.getByRole('link', { name: 'Übergabe bearbeiten' }).click()
  for (const [document, holder] of documents)
    await page.getByLabel(document, { exact: true }).selectOption(holder)
  await page.getByLabel('Letzter gezahlter Tag').fill(german(moved))
  await page.getByLabel('Antrag am').fill(german(now))
  await page.getByLabel('Auf welchem Weg beantragt').selectOption('online')
  await page.getByLabel('Nachweis des Antrags').fill('Sendebestätigung')
  await page.getByLabel('Ansprechperson dort').fill(contact)
  await page.getByLabel('Übergeben am').fill(german(now))
  await press(page, 'Speichern')
  await page.getByText('Die Übergabe ist gespeichert.').waitFor()
}

async function acknowledge(page: Page) {
  await page.getByRole('link', { name: 'Zum Übergang' }).click()
  await page.getByRole('link', { name: 'Übernahme bestätigen' }).click()
  await page.getByLabel('Wer hat bestätigt').fill('Frau Demo-Neumann')
  await page.getByLabel('Übernahme bestätigt am').fill(german(now))
  await page.getByText('per Brief', { exact: true }).click()
  await press(page, 'Speichern')
  await page.getByText('Die Bestätigung ist notiert.').waitFor()
}

/** What the page says that the package lacks. */
async function lacking(page: Page) {
  await page.getByText('Es fehlt noch', { exact: true }).waitFor()
  return page.locator('.kern-alert').getByRole('listitem').allInnerTexts()
}

test.each(drawnWays(import.meta.url, modes))(
  'a move inside the site: T20 with its days, a package that is handed over whole and acknowledged, %s',
  async (_words, scripts) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    page.setDefaultTimeout(10_000)
    const [given, born] = scripts ? (['Layth', '08.04.1990'] as const) : (['Qasim', '27.12.1992'] as const)
    const here = await admit(page, 'Demo-Umzug', given, born)
    await page.goto(`${here}/zeitachse/neu`)
    await recordSgb2(page, '01.06.2024', scripts)

    // § 37 Abs. 2 SGB II: the application counts in the month in which the new right begins.
    const proposal = await askForProposal(page, 'Umzug in eine andere Gemeinde', german(moved), 'T20')
    expect(await rowOf(page, sgb2).getByRole('cell').allInnerTexts()).toEqual(
      [moved, dayBefore(begins.add({ months: 1 })), begins].map(german),
    )
    expect(await proposal.innerText()).toContain(`Daran denken am ${german(moved.subtract({ months: 2 }))}.`)
    await proposal.getByRole('button', { name: 'So übernehmen' }).click()
    await page.getByText('Der Übergang ist erfasst.').waitFor()
    await nameOffices(page, scripts)

    await page.getByRole('link', { name: 'Übergabe', exact: true }).click()
    expect(await lacking(page)).toEqual([
      'Letzter gezahlter Tag',
      'Antrag gestellt',
      'Nachweis des Antrags',
      'Unterlagen',
      'Ansprechperson dort',
      'Bestätigung der aufnehmenden Stelle',
    ])
    await fillPackage(page)
    expect(await lacking(page)).toEqual(['Bestätigung der aufnehmenden Stelle'])
    for (const [document, holder] of documents)
      expect(await rowOf(page, document).getByRole('cell').allInnerTexts()).toEqual([holder, german(now)])

    await acknowledge(page)
    await page.getByRole('link', { name: 'Übergabe', exact: true }).click()
    await page.getByText('Das Paket ist vollständig.').waitFor()
    const facts = {
      'Aufnehmende Stelle': office,
      'Ansprechperson dort': contact,
      'Letzter gezahlter Tag': german(moved),
      'Antrag gestellt': `${german(now)}, online`,
      'Übernahme bestätigt am': `${german(now)}, Frau Demo-Neumann, per Brief`,
    }
    for (const [term, words] of Object.entries(facts)) expect(await factOf(page, term)).toBe(words)

    await page.goto(`${here}/zeitachse`)
    expect(await rowOf(page, sgb2).innerText()).toMatch(/01\.06\.2024\s+läuft\s+Jobcenter Musterkreis/)
    const row = await rowOf(page, 'SGB II → SGB II').getByRole('cell').allInnerTexts()
    expect(row.map((cell) => cell.trim()).filter((cell) => /^\d/.test(cell))).toEqual([
      german(moved),
      '0',
      '0',
      german(now),
    ])
    expect(problems).toEqual([])
    await close()
  },
)
