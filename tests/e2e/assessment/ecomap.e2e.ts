import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit, modes } from './admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Notes a tie; words are those of the page. */
async function note(page: Page, here: string, kind: string, name: string, line: string) {
  await page.goto(`${here}/netzwerk/neu`)
  await page.getByText(kind, { exact: true }).first().click()
  await page.getByLabel('Name oder Bezeichnung').fill(name)
  await page.getByText(line).click()
  await page.getByText('gibt der Person', { exact: true }).click()
  await page.getByRole('button', { name: 'Beziehung speichern' }).click()
  await page.getByText('Die Beziehung ist notiert').waitFor()
}

const ways = drawnWays(import.meta.url, modes)

describe.each(ways)('the network of a person %s', (_words, javaScriptEnabled) => {
  test('ties are noted, read by keyboard in the order of the list, changed, and taken as a resource', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    page.setDefaultTimeout(10_000)
    const here = await admit(page, javaScriptEnabled ? 'Demo-Karte' : 'Demo-Liste')
    await page.getByRole('link', { name: 'Netzwerkkarte', exact: true }).click()
    await page.getByRole('heading', { name: 'Noch keine Beziehung notiert' }).waitFor()
    await note(page, here, 'Behörde', 'Jobcenter Musterkreis', 'angespannt: gezackte Linie')
    await note(page, here, 'Familie', 'Schwester in Dülmen', 'stark: dicke Linie')

    // Picture and list say the same in the same order; the first tie follows the frame of the picture by Tab.
    const nodes = page.locator('svg.ecomap a')
    expect(await nodes.evaluateAll((all) => all.map((node) => node.getAttribute('aria-label')))).toEqual([
      'Schwester in Dülmen: Familie, stark, gibt der Person',
      'Jobcenter Musterkreis: Behörde, angespannt, gibt der Person',
    ])
    expect(await page.locator('tbody tr a').allInnerTexts()).toEqual([
      'Schwester in Dülmen',
      'Jobcenter Musterkreis',
    ])
    await page.locator('.figure-picture').focus()
    await page.keyboard.press('Tab')
    expect(await nodes.first().evaluate((node) => node === document.activeElement)).toBe(true)
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Schwester in Dülmen · Familie' }).waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Als Ressource übernehmen' }).click()
    await page.getByText('Die Beziehung steht jetzt auch bei den Ressourcen').waitFor()
    await page.goto(`${here}/bedarfe`)
    await page.getByRole('row').filter({ hasText: 'Schwester in Dülmen' }).waitFor()

    // An end before the beginning is refused at its field; ended, the tie leaves the picture and stays in a list.
    await page.goto(`${here}/netzwerk`)
    await page.getByRole('row').filter({ hasText: 'Jobcenter' }).getByRole('link').click()
    await page.getByLabel('Zu Ende seit').fill('1.1.2020')
    await page.getByRole('button', { name: 'Beziehung speichern' }).click()
    await page.locator('#ended_on[aria-invalid=true]').waitFor()
    await page.getByLabel('Bekannt seit').fill('1.1.2019')
    await page.getByRole('button', { name: 'Beziehung speichern' }).click()
    await page.getByRole('heading', { name: 'Frühere Beziehungen' }).waitFor()
    expect(await nodes.count()).toBe(1)
    expect(problems).toEqual([])
    await close()
  })
})
