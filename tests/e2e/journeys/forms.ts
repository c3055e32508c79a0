import type { Page } from 'playwright-core'

export const modes = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Takes an entry of a long list, which is a select without scripts and a combobox with them. */
export async function choose(page: Page, id: string, label: string, scripts: boolean): Promise<void> {
  if (!scripts) return void (await page.locator(`select#${id}`).selectOption({ label }))
  await page.locator(`input#${id}`).fill(label)
  await page.locator(`input#${id}`).blur()
}

/** The row of a table that begins with these words. */
export const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
