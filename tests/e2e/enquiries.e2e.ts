import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from './drawn-ways.ts'
import { accessibilityFindings } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)

const said = (page: Page, words: string) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Notes an enquiry and answers its address. */
async function note(page: Page, concern: string): Promise<string> {
  await page.goto('/anfragen')
  await page.getByRole('link', { name: 'Neue Anfrage' }).click()
  await page.getByRole('heading', { level: 1, name: 'Neue Anfrage' }).waitFor()
  await page.locator('#channel').selectOption({ label: 'Telefon' })
  await page.locator('#access_route').selectOption('family_friend')
  await page.getByText('Wohnen', { exact: true }).click()
  await page.getByLabel('Anliegen').fill(concern)
  await page.getByRole('textbox', { name: 'Personen' }).fill('4')
  await press(page, 'Speichern')
  await said(page, 'Die Anfrage ist notiert.')
  return new URL(page.url()).pathname
}

describe.each(ways)('enquiries %s', (_words, javaScriptEnabled) => {
  const own = javaScriptEnabled ? 'mit' : 'ohne'

  test('an enquiry is noted without a name, answered once, and over', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    await page.goto('/anfragen/neu')
    await page.locator('#channel').selectOption({ label: 'Telefon' })
    await page.getByLabel('Anliegen').fill('Familie Amiri sucht eine Wohnung')
    await press(page, 'Speichern')
    await said(page, 'Bitte schreiben Sie es ohne: Familie Amiri')
    expect(await page.getByLabel('Anliegen').inputValue()).toBe('Familie Amiri sucht eine Wohnung')

    const concern = `Sucht eine größere Wohnung, ${own} Skript`
    const here = await note(page, concern)
    await page.getByRole('link', { name: 'Einmalig beantworten' }).click()
    await press(page, 'Als beantwortet speichern')
    await page.locator('#outcome-error').waitFor()
    await page.getByLabel('Was haben Sie gesagt').fill('Wohnberechtigungsschein erklärt')
    await press(page, 'Als beantwortet speichern')
    await said(page, 'Die Anfrage ist beantwortet.')
    expect(await page.getByText('einmalig beantwortet').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Aufnehmen' }).count()).toBe(0)

    // A form that was left open elsewhere: both states, and what was typed.
    await page.goto(`${here}/beenden`)
    await page.getByLabel('Warum').fill('Nicht wiedergekommen')
    await press(page, 'Anfrage beenden')
    await said(page, 'Die Anfrage ist inzwischen in einem anderen Stand')
    expect(await page.getByLabel('Warum').inputValue()).toBe('Nicht wiedergekommen')

    await page.goto('/anfragen?stand=answered')
    expect(await page.getByText(concern).count()).toBe(1)
    await page.goto('/anfragen?stand=open')
    expect(await page.getByText(concern).count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })

  test('a family is admitted against a criterion, with a reason, and what was said comes along into the case', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    const here = await note(page, `Drei Stellen zugleich, ${own} Skript`)
    await said(page, 'Prüfhinweis – keine Entscheidung')
    await page.getByRole('link', { name: 'Clearing in der Sprechstunde' }).click()
    const answer = (question: string, words: string) =>
      page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click()
    await answer('Einwanderungsgeschichte', 'ja')
    await answer('Anderes Fallmanagement wird genutzt', 'ja')
    await page.getByLabel('Ortsteil', { exact: false }).first().fill('Nordviertel')
    await press(page, 'Speichern')
    await said(page, 'Die Antworten sind gespeichert.')
    expect(await page.getByText('spricht dagegen', { exact: true }).count()).toBe(1)
    expect(await page.getByText('spricht dafür', { exact: true }).count()).toBe(1)
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])

    await page.getByRole('link', { name: 'Aufnehmen' }).click()
    await press(page, 'Aufnahme beschließen')
    await said(page, 'Begründen Sie, warum Sie trotzdem aufnehmen')
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    const reason = 'Das andere Fallmanagement endet in zwei Wochen.'
    await page.getByLabel('Warum trotz „Kein anderes Fallmanagement“').fill(reason)
    await press(page, 'Aufnahme beschließen')
    await said(page, 'Die Aufnahme ist beschlossen.')
    expect(await page.getByText(reason).count()).toBe(1)

    await page.getByRole('link', { name: 'Fall beginnen' }).click()
    await said(page, 'Das kommt aus der Klärung mit')
    expect(await page.locator('#access_route').inputValue()).toBe('family_friend')
    await page.getByLabel('Familienname').fill(`Demo-Anfrage${own}`)
    await page.getByText('schriftlich', { exact: true }).click()
    await press(page, 'Person aufnehmen')
    await page.getByRole('heading', { level: 1, name: `Demo-Anfrage${own}` }).waitFor()

    await page.goto(here)
    await said(page, 'Ein Fall hat übernommen, was in der Klärung gesagt wurde.')
    expect(await page.getByText('Nordviertel').count()).toBe(0)
    await page.goto(`/faelle/neu?anfrage=${here.split('/').at(-1)}`)
    await said(page, 'Diese Anfrage hat schon ein Fall übernommen')
    expect(problems).toEqual([])
    await close()
  })

  test('a tour is entered by keyboard alone: cell by cell, an error at its cell, all at once', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    await page.goto('/anfragen/anlass/outreach_tour')
    const type = async (...keys: string[]) => {
      for (const text of keys) {
        await page.keyboard.press('Tab')
        if (text) await page.keyboard.type(text)
      }
    }
    await page.getByLabel('Name des Anlasses').focus()
    await page.keyboard.type(`Tour ${own} Skript`)
    // From the place of the contact on: the region of the table, then channel, language, domain, people, result.
    await page.getByLabel('Ort des Kontakts').focus()
    await page.keyboard.type('Nordviertel')
    await type('')
    await type('', 'Klingonisch', 'Wohnen', '3', 'beantwortet')
    await type('', '', '', '', 'niemand')
    await type('', 'Arabisch', '', '2', 'bleibt')
    await page.keyboard.press('Enter')
    if ((await page.getByText('Es gibt ein Problem').count()) === 0) await press(page, 'Alle speichern')
    await said(page, 'Zeile 1: Diese Sprache steht nicht in der Liste.')
    const cell = page.getByLabel('Sprache, Zeile 1', { exact: true })
    expect(await cell.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Ergebnis, Zeile 3', { exact: true }).inputValue()).toBe('open')
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await cell.focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Kurdisch')
    await page.keyboard.press('Enter')
    await said(page, 'Der Anlass ist gespeichert, mit 2 Kontakten.')
    const line = page.getByRole('row', { name: `Tour ${own} Skript` })
    expect((await line.getByRole('cell').allTextContents()).slice(-2)).toEqual(['2', '1'])
    expect(problems).toEqual([])
    await close()
  })
})

test('another organisation sees none of it; the coordination sees counts without words', async () => {
  const { page: mine, close } = await visit(browser, 'cm')
  const here = await note(mine, 'Nur für das eigene Haus')
  await close()
  const other = await visit(browser, 'traeger')
  expect((await other.page.goto(here))?.status()).toBe(404)
  expect((await other.page.goto(`${here}/beantworten`))?.status()).toBe(404)
  await other.page.goto('/anfragen?stand=open')
  expect(await other.page.getByText('Nur für das eigene Haus').count()).toBe(0)
  await other.close()
  const coordination = await visit(browser, 'koordination')
  expect((await coordination.page.goto('/anfragen'))?.status()).toBe(403)
  await coordination.page.goto('/struktur/anfragen')
  await coordination.page.getByRole('heading', { name: 'Aufgenommen gegen ein Kriterium' }).waitFor()
  expect(await coordination.page.getByText('Nur für das eigene Haus').count()).toBe(0)
  expect(await coordination.page.getByText('Musterverband').count()).toBe(0)
  await coordination.close()
})
