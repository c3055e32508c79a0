import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Admits somebody by the plain form; answers the address of the case. */
async function admit(page: Page, familyName: string): Promise<string> {
  await page.goto('/faelle/neu')
  await page.getByLabel('Familienname').fill(familyName)
  await page.getByLabel('Vornamen').fill('Tesfay')
  await page.getByLabel('Geburtsdatum').fill('1991')
  await page.locator('#access_route').selectOption('self')
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: familyName }).waitFor()
  return new URL(page.url()).pathname.replace(/\/plan$/, '')
}

test.each([
  ['with JavaScript', true, 'Demo-Haile'],
  ['without JavaScript', false, 'Demo-Gebre'],
])(
  'an event proposes its transition with days; a professional lays down others, with a reason, %s',
  async (_words, scripts, name) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    const here = await admit(page, name)
    await page.goto(`${here}/uebergaenge/ereignis`)
    await page.getByLabel('Ereignis', { exact: true }).selectOption('Arbeit endet')
    await page.getByRole('button', { name: 'Weiter' }).click()
    await page.getByLabel('Tag des Auslösers').fill('12.1990')
    await page.getByRole('button', { name: 'Übergang vorschlagen' }).click()
    await page.getByText('Hier wird der ganze Tag gebraucht').first().waitFor()
    expect(await page.getByLabel('Tag des Auslösers').inputValue()).toBe('12.1990')
    await page.getByLabel('Tag des Auslösers').fill('31.12.1990')
    await page.getByRole('button', { name: 'Übergang vorschlagen' }).click()
    await page.getByText('Dieser Tag liegt vor der Geburt').first().waitFor()
    await page.getByLabel('Tag des Auslösers').fill('30.09.2026')
    await page.getByRole('button', { name: 'Übergang vorschlagen' }).click()

    const proposal = page.getByRole('region', { name: /^T17 · / }).first()
    await proposal.getByText('Prüfhinweis – keine Entscheidung').waitFor()
    const row = proposal.getByRole('row').filter({ hasText: 'Arbeitsförderung (SGB III)' })
    expect(await row.innerText()).toMatch(/30\.09\.2026[\s\S]*01\.10\.2026/)
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'So übernehmen' }).click()
    await page.locator('[role=alert]').first().waitFor()

    await page.getByRole('link', { name: 'Anders festlegen' }).click()
    // The page before has the same choices.
    await page.getByRole('heading', { level: 2, name: 'Anders festlegen' }).waitFor()
    await page.getByLabel('Grundsicherung für Arbeitsuchende (SGB II)').check()
    await page.getByLabel('Erster Tag der neuen Leistung').fill('15.11.2026')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.locator('[role=alert]').first().waitFor()
    expect(await page.getByLabel('Erster Tag der neuen Leistung').inputValue()).toBe('15.11.2026')
    await page.getByLabel('Warum anders als die Regel').fill('Das Jobcenter hat den Antrag spät erfasst.')
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Der Übergang ist erfasst').waitFor()
    expect(await page.getByText('Das Jobcenter hat den Antrag spät erfasst.').count()).toBe(1)
    // 1 October to 14 November.
    expect(await page.getByRole('list', { name: 'Lücke in drei Zahlen' }).innerText()).toMatch(
      /^45\s[\s\S]*wie festgelegt/,
    )

    await page.getByRole('link', { name: 'Tage anders festlegen' }).click()
    await page.getByRole('heading', { level: 2, name: 'Tage anders festlegen' }).waitFor()
    expect(await page.getByLabel('Erster Tag der neuen Leistung').inputValue()).toBe('15.11.2026')
    await page.getByRole('radio', { name: /^die Tage der Regel/ }).check()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.locator('[role=alert]').first().waitFor()
    expect(await page.getByRole('radio', { name: /^die Tage der Regel/ }).isChecked()).toBe(true)
    await page.getByLabel('Warum').fill('Das Jobcenter hat den Bescheid berichtigt.')
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Die Tage des Übergangs sind festgelegt').waitFor()
    await page.getByText('Wieder nach der Regel gerechnet').waitFor()
    expect(await page.getByText('wie festgelegt').count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  },
)
