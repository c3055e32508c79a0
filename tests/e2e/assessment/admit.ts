import type { Page } from 'playwright-core'

export const modes = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

/** Admits an invented person; answers the address of the case. */
export async function admit(page: Page, familyName: string): Promise<string> {
  await page.goto(`/faelle/neu?name=${familyName}`)
  await page.getByLabel('Vornamen').fill('Rima')
  // A day of its own for each family name: the same given name on the same day would be asked about as a double.
  const day = [...familyName].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 330, 7)
  const born = `${1 + (day % 28)}.${1 + Math.floor(day / 28)}.${1960 + (day % 40)}`
  await page.getByLabel('Geburtsdatum').fill(born)
  await page.locator('#access_route').selectOption('self')
  await page.getByText('Post', { exact: true }).click()
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: `${familyName}, Rima` }).waitFor()
  return page.url().replace(/\/plan$/, '')
}
