import type { Page } from 'playwright-core'

/** Admits somebody by the plain form, with one first step; answers the address of the case. */
export async function admit(page: Page, familyName: string, given: string, born: string): Promise<string> {
  await page.goto('/faelle/neu')
  await page.getByLabel('Familienname').fill(familyName)
  await page.getByLabel('Vornamen').fill(given)
  await page.getByLabel('Geburtsdatum').fill(born)
  // Each site has ways of access of its own.
  await page.locator('#access_route').selectOption({ index: 1 })
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: `${familyName}, ${given}` }).waitFor()
  return new URL(page.url()).pathname.replace(/\/plan$/, '')
}
