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

const family = 'Patenfamilie in Dülmen'

async function noteResource(page: Page, here: string) {
  await page.goto(`${here}/bedarfe/ressource`)
  await page.getByRole('radio', { name: 'Netzwerk' }).check({ force: true })
  await page.getByRole('textbox', { name: /^Ressource/ }).fill(family)
  await page.getByLabel('Bekannt seit').fill('1.3.2026')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Die Ressource ist notiert').waitFor()
}

async function addStep(page: Page, here: string) {
  await page.goto(`${here}/plan/neu`)
  await page.locator('#step_code').selectOption('housing')
  await page.getByLabel('In Ihren Worten').fill('Wohnungen ansehen')
  await page.getByLabel('Bis wann').fill('1.2.2099')
  await page.getByLabel('Darauf bauen wir').selectOption({ label: family })
  await page.getByRole('button', { name: 'Schritt speichern' }).click()
  await page.getByText('Der Schritt steht im Plan').waitFor()
}

const ways = drawnWays(import.meta.url, modes)

describe.each(ways)('a step that builds on a resource %s', (_words, javaScriptEnabled) => {
  test('is shown in the plan, on the step and at the resource; what is gone says since when', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    page.setDefaultTimeout(10_000)
    const here = await admit(page, javaScriptEnabled ? 'Demo-Wacholder' : 'Demo-Quitte')
    await noteResource(page, here)
    await page.getByText('noch in keinem Schritt').waitFor()
    await addStep(page, here)
    const line = page.getByRole('row').filter({ hasText: 'Wohnungen ansehen' })
    expect(await line.getByRole('cell').filter({ hasText: family }).count()).toBe(1)
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])

    await line.getByRole('link').first().click()
    await page.getByRole('link', { name: family }).click()
    await page.getByRole('region', { name: 'Wird genutzt in' }).getByText('Wohnungen ansehen').waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByLabel('Weggefallen am').fill('1.6.2026')
    await page.getByRole('button', { name: 'Ressource beenden' }).click()
    await page.getByText('Die Ressource ist beendet').waitFor()

    await page.goto(`${here}/plan`)
    await line.getByText('nicht mehr da seit 01.06.2026').waitFor()
    await line.getByRole('link').first().click()
    await page.getByText('nicht mehr da seit 01.06.2026').waitFor()
    await page.goto(`${here}/plan/neu`)
    expect(await page.getByLabel('Darauf bauen wir').count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })
})
