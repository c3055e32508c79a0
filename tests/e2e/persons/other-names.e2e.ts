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

/** Takes in somebody nobody resembles; answers the address of the case. */
async function admit(page: Page, family: string, born: string): Promise<string> {
  await page.goto('/faelle/neu')
  await page.getByLabel('Familienname').fill(family)
  await page.getByLabel('Vornamen').fill('Ruzanna')
  await page.getByLabel('Geburtsdatum').fill(born)
  await page.locator('#access_route').selectOption('self')
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: `${family}, Ruzanna` }).waitFor()
  return page.url().replace(/\/plan.*$/, '')
}

const finds = async (page: Page, words: string): Promise<boolean> => {
  await page.goto(`/suche?${new URLSearchParams({ q: words })}`)
  return (await page.locator('main').innerText()).includes('Ruzanna')
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true, 'Demo-Vardanjants', '03.02.1979'],
  ['without JavaScript', false, 'Demo-Mkrtumjan', '21.08.1983'],
] as const)

test.each(ways)(
  'another name is corrected and removed, %s',
  async (_words, javaScriptEnabled, family, born) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    const fits = async () => {
      if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    }
    const here = await admit(page, family, born)
    await page.goto(`${here}/person/name`)
    await page.getByLabel('Früherer Name').check()
    await page.getByLabel('Name', { exact: true }).fill('Demo-Gulbudaghjan')
    await page.getByRole('button', { name: 'Namen speichern' }).click()
    await page.getByText('Der Name ist ergänzt').waitFor()
    expect(await finds(page, 'Gulbudaghjan')).toBe(true)

    await page.goto(`${here}/person`)
    await page.getByRole('link', { name: 'Demo-Gulbudaghjan' }).click()
    await page.getByRole('heading', { level: 2, name: 'Namen berichtigen' }).waitFor()
    await fits()
    await page.getByRole('button', { name: 'Namen speichern' }).click()
    await page.getByText('Der Name ist noch derselbe').first().waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Demo-Hovsepjants')
    await page.getByRole('button', { name: 'Namen speichern' }).click()
    await page.getByText('Der Name ist berichtigt').waitFor()
    await page.getByText('berichtigt zu Demo-Hovsepjants').waitFor()
    await fits()
    expect(await finds(page, 'Gulbudaghjan')).toBe(false)
    expect(await finds(page, 'Hovsepjants')).toBe(true)

    await page.goto(`${here}/person`)
    await page.getByRole('link', { name: 'Demo-Hovsepjants' }).click()
    await page.getByRole('link', { name: 'Namen entfernen' }).click()
    await page.getByRole('heading', { level: 2, name: 'Namen entfernen' }).waitFor()
    await page.getByRole('button', { name: 'Namen entfernen' }).click()
    await page.locator('[aria-invalid="true"]').first().waitFor()
    await fits()
    await page.getByLabel('Grund').fill('Name der Schwägerin')
    await page.getByRole('button', { name: 'Namen entfernen' }).click()
    await page.getByText('Der Name ist entfernt').waitFor()
    await page.getByText('entfernt: Name der Schwägerin').waitFor()
    expect(await finds(page, 'Hovsepjants')).toBe(false)
    expect(problems).toEqual([])
    await close()
  },
)
