import type { Page } from 'playwright-core'

/** Sends the form of a member. */
export const save = (page: Page) => page.getByRole('button', { name: 'Mitglied speichern' }).click()

/** Adds a new person to the household after a look at who is known. */
export async function addNew(
  page: Page,
  here: string,
  familyName: string,
  given: string,
  born: string,
  role: string,
) {
  await page.goto(`${here}/haushalt/neu`)
  await page.locator('#member-query').fill(`${familyName} ${given}`)
  await page.getByRole('button', { name: 'Nachsehen' }).click()
  await page.getByText('Niemand mit diesem Namen ist bekannt').waitFor()
  await page.getByRole('link', { name: 'Neue Person anlegen' }).click()
  await page.getByLabel('Familienname').fill(familyName)
  await page.getByLabel('Vornamen').fill(given)
  await page.getByLabel('Geburtsdatum').fill(born)
  await page.getByText(role, { exact: true }).click()
  await page.getByLabel('Seit').fill('1.2.2024')
  await save(page)
  await page.getByText('Das Mitglied ist hinzugefügt').waitFor()
}
