import type { Page } from 'playwright-core'
import { choose, press } from './forms.ts'

/** Records a status from the page of the pathways and comes back to it. */
export async function recordStatus(
  page: Page,
  { label, from, until = '' }: { label: string; from: string; until?: string },
  scripts: boolean,
): Promise<void> {
  await page.getByRole('link', { name: 'Status eintragen' }).first().click()
  await page.getByRole('heading', { level: 2, name: 'Status eintragen' }).waitFor()
  await choose(page, 'status', label, scripts)
  await page.locator('#from').fill(from)
  await page.locator('#until').fill(until)
  await press(page, 'Speichern')
  await page.getByText('Der Eintrag ist gespeichert.').waitFor()
}

/** Shows the hints for another day. */
export async function lookOn(page: Page, day: string): Promise<void> {
  await page.getByLabel('Hinweise für den Tag').fill(day)
  await press(page, 'Anzeigen')
  await page
    .getByRole('status')
    .filter({ hasText: `Stand für den ${day}` })
    .waitFor()
}

/** The card of a way that is open or near. */
export const wayCard = (page: Page, title: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 4, name: title, exact: true }) })
    .last()

/** Opens the reasoning of a way for the day that the pathways are shown for. */
export async function openReasoning(page: Page, title: string, day: string): Promise<void> {
  await wayCard(page, title).getByRole('link', { name: 'Begründung' }).click()
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
  await page.getByText(`Stand für den ${day}.`).waitFor()
}
