import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit, modes } from '../assessment/admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const words = 'Eine Wohnung, in der die Kinder schlafen können'

async function setGoal(page: Page, here: string) {
  await page.goto(`${here}/ziele`)
  await page.getByText('Noch kein Ziel').waitFor()
  await page.getByRole('link', { name: 'Ziel setzen' }).click()
  await page.locator('#life_domain').selectOption('WOHNEN')
  await page.getByLabel('Ziel in den Worten der Person').fill(words)
  await page.locator('#level_minus_2').fill('noch in der Unterkunft')
  await page.getByRole('button', { name: 'Ziel speichern' }).click()
  // What is missing is told at its field, and what was typed is kept.
  await page.getByRole('heading', { name: 'Es gibt ein Problem' }).waitFor()
  expect(await page.locator('#level_minus_2').inputValue()).toBe('noch in der Unterkunft')
  await page.locator('#level_0').fill('eine Zusage')
  await page.locator('#level_plus_2').fill('eingezogen')
  await page.getByRole('button', { name: 'Ziel speichern' }).click()
  await page.getByText('Das Ziel ist gesetzt.').waitFor()
}

async function rateGoal(page: Page) {
  await page.getByRole('link', { name: words }).click()
  await page.getByRole('link', { name: 'Ziel einschätzen' }).click()
  await page.getByText('−2 · noch in der Unterkunft').click()
  await page.getByRole('button', { name: 'Einschätzung speichern' }).click()
  await page.getByText('Die Einschätzung ist gespeichert.').waitFor()
  await page.getByRole('heading', { name: 'Zuletzt −2: viel weniger' }).waitFor()
}

async function addStep(page: Page, here: string, title: string, own: boolean) {
  await page.goto(`${here}/plan/neu`)
  await page.locator('#step_code').selectOption('housing')
  await page.getByLabel('In Ihren Worten').fill(title)
  await page.getByLabel('Bis wann').fill('1.2.2099')
  if (own) await page.getByText('Diesen Schritt macht die Person selbst').click()
  await page.locator('#goal').selectOption({ label: words })
  await page.getByRole('button', { name: 'Schritt speichern' }).click()
  await page.getByText('Der Schritt steht im Plan').waitFor()
}

async function agree(page: Page, here: string) {
  await page.goto(`${here}/plan/vereinbarung/neu`)
  await page.getByText('mündlich, mit Sprachmittlung').click()
}

const ways = drawnWays(import.meta.url, modes)

describe.each(ways)('goals and the agreement %s', (_words, javaScriptEnabled) => {
  test('a goal is set and rated, the plan agreed on, changed and agreed on anew, and a sheet printed', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    page.setDefaultTimeout(10_000)
    const here = await admit(page, javaScriptEnabled ? 'Demo-Holunder' : 'Demo-Schlehe')
    await setGoal(page, here)
    await rateGoal(page)
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await addStep(page, here, 'Wohnungen ansehen', true)
    await page.getByText('Noch nicht vereinbart').waitFor()

    await agree(page, here)
    await page.getByRole('button', { name: 'Plan vereinbaren' }).click()
    await page.getByText('Schreiben Sie, wer dabei war.').first().waitFor()
    await page.getByLabel('Wer war dabei?').fill('Frau Demo-Sprachmittlerin')
    await page.getByRole('button', { name: 'Plan vereinbaren' }).click()
    await page.getByText('Der Plan ist vereinbart.').waitFor()
    await page.getByText('Seit der Vereinbarung hat sich nichts geändert.').waitFor()

    // The plan goes on; what was agreed on is still read as it was.
    await addStep(page, here, 'Mietbescheinigung holen', false)
    await page.getByText(/Seit der Vereinbarung vom .* \(Fassung 1\) geändert/).waitFor()
    await page.getByText('Schritt: neu – Mietbescheinigung holen').waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.goto(`${here}/plan/vereinbarung`)
    await page.getByRole('link', { name: 'Fassung 1' }).click()
    await page.getByRole('rowheader', { name: 'Wohnungen ansehen' }).waitFor()
    expect(await page.getByRole('rowheader', { name: 'Mietbescheinigung holen' }).count()).toBe(0)

    await page.goto(`${here}/plan/blatt`)
    await page.getByText(/Vereinbart am .*, Fassung 1/).waitFor()
    expect(await page.locator('.client-sheet').getByText('Mietbescheinigung holen').count()).toBe(0)
    await page.getByRole('link', { name: 'Plan von heute drucken' }).click()
    await page.getByText(/Noch nicht vereinbart. Stand/).waitFor()
    await page.locator('.client-sheet').getByText('Mietbescheinigung holen').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Als PDF herunterladen' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('mein-plan.pdf')
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')

    await agree(page, here)
    await page.getByLabel('Wer war dabei?').fill('Frau Demo-Sprachmittlerin')
    await page.getByRole('button', { name: 'Plan vereinbaren' }).click()
    await page.getByText('Schreiben Sie, warum der Plan neu vereinbart wird.').first().waitFor()
    await page.getByLabel('Warum eine neue Fassung?').fill('Das Amt braucht ein Papier.')
    await page.getByRole('button', { name: 'Plan vereinbaren' }).click()
    await page.getByRole('cell', { name: 'Das Amt braucht ein Papier.' }).waitFor()
    await page.getByRole('link', { name: 'Fassung 2' }).click()
    await page.getByRole('link', { name: 'Fassungen vergleichen' }).click()
    await page.getByRole('link', { name: /^Fassung 1 vom/ }).click()
    await page.getByRole('cell', { name: /Mietbescheinigung holen/ }).waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])

    await page.goto(`${here}/ziele`)
    await page.getByRole('link', { name: words }).click()
    await page.getByRole('link', { name: 'Ziel beenden' }).click()
    await page.getByText('erreicht', { exact: true }).click()
    await page.getByText('−2 · noch in der Unterkunft').click()
    await page.getByRole('button', { name: 'Ziel beenden' }).click()
    await page.getByText('Erreicht ist ein Ziel erst bei 0 oder darüber.').first().waitFor()
    await page.getByText('+2 · eingezogen', { exact: true }).click()
    await page.getByRole('button', { name: 'Ziel beenden' }).click()
    await page.getByText('Das Ziel ist beendet.').waitFor()
    await page.getByRole('heading', { name: 'Zuletzt +2: viel mehr' }).waitFor()
    expect(problems).toEqual([])
    await close()
  }, 120_000)
})
