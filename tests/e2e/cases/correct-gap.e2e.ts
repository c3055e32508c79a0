import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit } from './admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each([
  ['with JavaScript', true, 'Demo-Tekle'],
  ['without JavaScript', false, 'Demo-Asmerom'],
])(
  'what bridges uncovered days is named and corrected with a reason; the wrong one stays readable, %s',
  async (_words, scripts, name) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    const here = await admit(page, name, 'Saba', '1988')
    await page.goto(`${here}/zeitachse/neu`)
    await page.locator('#rechtskreis').selectOption('SGB2')
    await page.getByLabel('Von', { exact: true }).fill('01.01.2026')
    await page.getByLabel('Letzter Tag').fill('31.03.2026')
    await page.getByRole('button', { name: 'Zeitraum speichern' }).click()
    await page.getByRole('link', { name: 'Lücke überbrücken oder begründen' }).click()
    await page.getByLabel('Von', { exact: true }).fill('01.04.2026')
    await page.getByLabel('Letzter Tag').fill('20.04.2026')
    await page.locator('#bridge').selectOption('loan')
    await page.getByRole('button', { name: 'Speichern' }).click()

    await page.getByRole('link', { name: /^Berichtigen Darlehen: 01\.04\.2026 – 20\.04\.2026$/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Angabe zur Lücke berichtigen' }).waitFor()
    await page.getByLabel('Letzter Tag').fill('10.04.2026')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.locator('[role=alert]').first().waitFor()
    expect(await page.getByLabel('Letzter Tag').inputValue()).toBe('10.04.2026')
    await page.getByLabel('Grund der Berichtigung').fill('Darlehen endete früher')
    if (scripts) {
      expect(await accessibilityFindings(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Die Angabe zur Lücke ist berichtigt').waitFor()
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])

    await page.getByRole('link', { name: /^Berichtigen Darlehen: 01\.04\.2026 – 10\.04\.2026$/ }).click()
    const history = page.getByRole('region', { name: 'Wie es eingetragen wurde', exact: true })
    expect(await history.getByRole('row').filter({ hasText: 'ersetzt' }).innerText()).toContain('20.04.2026')
    expect(problems).toEqual([])
    await close()
  },
)
