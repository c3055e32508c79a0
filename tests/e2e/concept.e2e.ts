import { readFileSync } from 'node:fs'
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

const done = (page: Page, words: string) => page.getByText(words).first().waitFor()
const save = (page: Page) => page.getByRole('button', { name: 'Speichern', exact: true }).click()

/** A draft of its own for each mode, from an example. */
async function draftFromExample(page: Page) {
  await page.goto('/verwaltung/konzept/beispiele')
  await page.getByLabel('Begleitung in den ersten drei Jahren').check()
  await page.getByRole('button', { name: 'Beispiel als Entwurf übernehmen' }).click()
  await done(page, 'Der Entwurf ist angelegt')
  return new URL(page.url()).pathname
}

describe.each(ways)('the concept of a site %s', (_words, javaScriptEnabled) => {
  test('a draft is made, lacks a core term, is completed and comes into force for new cases', async () => {
    const { page, problems, close } = await visit(browser, 'koordination', { javaScriptEnabled })
    const draft = await draftFromExample(page)
    await page.getByRole('link', { name: 'Zugangswege bearbeiten' }).click()
    await page.getByLabel('Begriff 10', { exact: true }).fill('Sprachcafé')
    await save(page)
    await done(page, 'Der Entwurf ist geändert.')
    await done(page, 'Vor dem Inkrafttreten ist noch eine Stelle offen')
    expect(await page.getByText('„Sprachcafé“ hat noch keinen Kernbegriff.').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'In Kraft setzen' }).count()).toBe(0)

    await page.goto(`${draft}/begriffe/access_routes`)
    await page.getByLabel('Kernbegriff 10', { exact: true }).selectOption('volunteer_mso')
    await save(page)
    await page.getByRole('link', { name: 'In Kraft setzen' }).click()
    await page.getByRole('heading', { name: 'Laufende Fälle' }).waitFor()
    await page.getByLabel('Gilt ab').fill('31.02.2027')
    await page.getByRole('button', { name: 'In Kraft setzen' }).click()
    await page.getByText('Diesen Tag gibt es im Ka').first().waitFor()
    await page.getByLabel('Gilt ab').fill(javaScriptEnabled ? '1.5.2031' : '1.6.2031')
    await page.getByRole('button', { name: 'In Kraft setzen' }).click()
    await done(page, 'Die Fassung ist beschlossen.')
    expect(await page.getByRole('link', { name: 'Zugangswege bearbeiten' }).count()).toBe(0)
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    expect(problems).toEqual([])
    await close()
  })

  test('a form is built: a question asked under a condition, a circle refused at its field, moved by buttons', async () => {
    const { page, problems, close } = await visit(browser, 'koordination', { javaScriptEnabled })
    const draft = await draftFromExample(page)
    await page.goto(`${draft}/formulare/neu/bearbeiten`)
    await page.getByLabel('Titel').fill('Wohnen')
    await page.getByLabel('Einschätzung').check()
    await save(page)
    await done(page, 'Der Entwurf ist geändert.')
    await page.getByRole('link', { name: 'Wohnen', exact: true }).click()
    const addQuestion = async (fact: string, condition?: [string, string, string]) => {
      await page.getByRole('link', { name: 'Frage ergänzen' }).click()
      await page.getByLabel('Gefragt wird nach').selectOption({ label: fact })
      if (condition) {
        const first = page.getByRole('group', { name: 'Gefragt, wenn' })
        await first.getByLabel('Merkmal').selectOption({ label: condition[0] })
        await first.getByLabel('Vergleich').selectOption({ label: condition[1] })
        await first.getByLabel('Wert').fill(condition[2])
      }
      await save(page)
      await done(page, 'Der Entwurf ist geändert.')
    }
    await addQuestion('Wie jemand wohnt')
    await addQuestion('Ausreichender Wohnraum (§ 2 Abs. 4 AufenthG)', [
      'Wie jemand wohnt',
      'ist nicht',
      'ohne Wohnung',
    ])
    await page.getByRole('link', { name: 'Wie jemand wohnt', exact: true }).click()
    const first = page.getByRole('group', { name: 'Gefragt, wenn' })
    await first.getByLabel('Merkmal').selectOption({ label: 'Ausreichender Wohnraum (§ 2 Abs. 4 AufenthG)' })
    await first.getByLabel('Vergleich').selectOption({ label: 'ist' })
    await first.getByLabel('Wert').fill('ja')
    await save(page)
    await page.getByText('Die Bedingungen drehen sich im Kreis').first().waitFor()
    await page.getByRole('link', { name: 'Abbrechen' }).click()
    await page
      .getByRole('button', { name: '„Ausreichender Wohnraum (§ 2 Abs. 4 AufenthG)“ nach oben' })
      .click()
    await done(page, 'Der Entwurf ist geändert.')
    const rows = page.getByRole('table').first().getByRole('row')
    expect(await rows.nth(1).textContent()).toContain('Ausreichender Wohnraum')

    // The preview behaves as the form will: with scripts the question hides until its condition holds.
    const asked = page.getByRole('form', { name: 'Telefon (320 Pixel)' }).getByText('Ausreichender Wohnraum')
    if (javaScriptEnabled) {
      expect(await asked.isVisible()).toBe(false)
      await page
        .getByRole('form', { name: 'Telefon (320 Pixel)' })
        .getByLabel('Wie jemand wohnt')
        .selectOption({ label: 'städtische Wohnung' })
      await asked.waitFor({ state: 'visible' })
    } else
      expect(
        await page.getByText('Nur wenn „Wie jemand wohnt“ ist nicht ohne Wohnung.').count(),
      ).toBeGreaterThan(0)
    expect(problems).toEqual([])
    await close()
  })

  test('given out as a file and read in again it is the same; a broken file is refused with its place', async () => {
    const { page, close } = await visit(browser, 'koordination', { javaScriptEnabled })
    await page.goto('/verwaltung/konzept')
    await page.getByRole('link', { name: 'Fassung 1', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Als Datei speichern' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    const sendIn = async (content: string) => {
      await page.goto('/verwaltung/konzept/einlesen')
      await page
        .getByLabel('Datei')
        .setInputFiles({ name: 'k.json', mimeType: 'application/json', buffer: Buffer.from(content) })
      await page.getByRole('button', { name: 'Datei einlesen' }).click()
    }
    await sendIn(text.replace('"core": "outreach"', '"core": ""'))
    await page.getByText('hat noch keinen Kernbegriff').first().waitFor()
    await sendIn(text)
    await done(page, 'Das Konzept ist als Entwurf eingelesen.')
    await page.getByRole('link', { name: 'Fassungen vergleichen' }).click()
    const first = await page
      .getByLabel('Vergleichen mit')
      .locator('option', { hasText: 'Fassung 1' })
      .first()
      .getAttribute('value')
    await page.getByLabel('Vergleichen mit').selectOption(first!)
    await page.getByRole('button', { name: 'Fassungen vergleichen' }).click()
    await page.getByRole('heading', { name: 'Keine Unterschiede' }).waitFor()
    await page.goto('/verwaltung/konzept')
    await close()
  })
})

test('who works by the concept reads it and may not change it', async () => {
  const { page, close } = await visit(browser, 'cm')
  await page.goto('/verwaltung/konzept')
  await page.getByRole('link', { name: 'Fassung 1', exact: true }).click()
  await page.getByRole('heading', { name: 'Handlungskonzept' }).waitFor()
  expect(await page.getByRole('link', { name: /bearbeiten/ }).count()).toBe(0)
  const answer = await page.goto(`${new URL(page.url()).pathname}/text`)
  expect(answer!.status()).toBe(403)
  await close()
})
