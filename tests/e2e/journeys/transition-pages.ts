import type { Page } from 'playwright-core'
import { german, now } from './days.ts'
import { choose, press } from './forms.ts'

export const office = 'Jobcenter Musterkreis'
export const sgb2 = 'Grundsicherung für Arbeitsuchende (SGB II)'

/** Fills in the open form of a period: SGB II by the Jobcenter from a day on. */
export async function recordSgb2(page: Page, from: string, scripts: boolean): Promise<void> {
  await page.getByRole('heading', { level: 2, name: 'Rechtskreis erfassen' }).waitFor()
  await page.locator('#rechtskreis').selectOption('SGB2')
  await page.locator('#from').fill(from)
  await choose(page, 'office', office, scripts)
  await press(page, 'Zeitraum speichern')
  await page.getByText('Der Zeitraum ist erfasst.').waitFor()
}

/** Asks what an event proposes for the person whose axis is open; answers its one proposal of a kind. */
export async function askForProposal(page: Page, event: string, day: string, kind: string) {
  await page.getByRole('link', { name: 'Ereignis eintragen' }).click()
  await page.getByLabel('Ereignis', { exact: true }).selectOption(event)
  await press(page, 'Weiter')
  await page.getByLabel('Tag des Auslösers').fill(day)
  await press(page, 'Übergang vorschlagen')
  const proposal = page.getByRole('region', { name: new RegExp(`^${kind} · `) })
  await proposal.getByText('Prüfhinweis – keine Entscheidung').waitFor()
  return proposal
}

/** Adds what became known of the open transition, by the ids of the fields. */
export async function addDays(page: Page, days: Record<string, string>): Promise<void> {
  await page.getByRole('link', { name: 'Daten nachtragen' }).click()
  await page.getByRole('heading', { level: 2, name: 'Daten nachtragen' }).waitFor()
  for (const [field, day] of Object.entries(days)) await page.locator(`#${field}`).fill(day)
  await press(page, 'Speichern')
  await page.getByText('Der Übergang ist geändert.').waitFor()
}

/** What stands beside a term of a list of facts. */
export const factOf = (page: Page, term: string): Promise<string> =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd')
    .innerText()

/** The three figures of a transition, each with its words in one line. */
export async function gapFigures(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Lücke in drei Zahlen' })
  const words = await list.getByRole('listitem').allInnerTexts()
  return words.map((one) => one.replaceAll(/\s+/g, ' '))
}

/** The office confirms by letter today, and the open transition is settled. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Übernahme bestätigen' }).click()
  await page.getByLabel('Wer hat bestätigt').fill('Frau Demo-Neumann')
  await page.getByLabel('Übernahme bestätigt am').fill(german(now))
  await page.getByText('per Brief', { exact: true }).click()
  await press(page, 'Speichern')
  await page.getByText('Die Bestätigung ist notiert.').waitFor()
  await page.getByRole('link', { name: 'Übergang abschließen' }).click()
  await page.getByLabel('Gelungen').check()
  await press(page, 'Übergang abschließen')
  await page.getByText('Der Übergang ist abgeschlossen').first().waitFor()
}
