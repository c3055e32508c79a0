import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

type Typed = { family: string; given: string; born: string; original?: string }

/** Fills in the form of the intake up to the button. */
async function fill(page: Page, typed: Typed) {
  await page.goto('/faelle/neu')
  await page.getByLabel('Familienname').fill(typed.family)
  await page.getByLabel('Vornamen').fill(typed.given)
  await page.getByLabel('Geburtsdatum').fill(typed.born)
  await page.getByLabel('Name in eigener Schrift').fill(typed.original ?? '')
  await page.getByLabel('Telefon').fill('0201 4711')
  await page.locator('#access_route').selectOption('self')
  await page.getByText('schriftlich', { exact: true }).click()
}

const send = (page: Page) => page.getByRole('button', { name: 'Person aufnehmen' }).click()

/** Names of the persons that a search shows. */
async function found(page: Page, words: string): Promise<string[]> {
  await page.goto(`/suche?${new URLSearchParams({ q: words })}`)
  return page.locator('table tbody tr td:first-child, table tbody tr th').allInnerTexts()
}

/** Pages that other tests cannot reach without a double; checked where scripts run. */
async function accessible(page: Page, javaScriptEnabled: boolean) {
  if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
  const width = () => document.documentElement.scrollWidth
  await page.setViewportSize({ width: 320, height: 800 })
  if (javaScriptEnabled) expect(await page.evaluate(width)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1440, height: 900 })
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true, 'Demo-Sokolovska', 'Demo-Sokolowska', 'Соколовська', '05.07.1990'],
  ['without JavaScript', false, 'Demo-Hrabchuk', 'Demo-Hrabtschuk', 'Грабчук', '12.11.1987'],
] as const)

describe.each(ways)(
  'a person in two spellings, %s',
  (_words, javaScriptEnabled, first, second, cyrillic, born) => {
    test('is found in its own script, shown before it is stored twice, merged, and parted again', async () => {
      const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
      await fill(page, { family: first, given: 'Aryna', born, original: `${cyrillic} Арина` })
      await send(page)
      await page.getByRole('heading', { level: 1, name: `${first}, Aryna` }).waitFor()
      expect(await found(page, `${cyrillic} Арина`)).toEqual([`${first}, Aryna`])

      await fill(page, { family: second, given: 'Arina', born })
      await send(page)
      await page.getByRole('heading', { name: 'Eine Person könnte schon aufgenommen sein' }).waitFor()
      const check = page.locator('section[aria-labelledby="double-check"]')
      const words = await check.innerText()
      for (const shown of [
        second,
        `${first}, Aryna`,
        'wahrscheinlich dieselbe',
        'nach Umschrift',
        'Gleiches Geburtsdatum',
      ])
        expect(words).toContain(shown)
      expect(await check.getByRole('link', { name: 'Fall öffnen' }).count()).toBe(1)
      await accessible(page, javaScriptEnabled)
      // What was typed is still there, and nothing was stored.
      expect(await page.getByLabel('Telefon').inputValue()).toBe('0201 4711')
      await page.getByRole('button', { name: 'Person aufnehmen' }).click()
      await page.getByText('Ist es keine davon, setzen Sie das Häkchen').first().waitFor()
      await page.getByLabel('Trotzdem als neue Person aufnehmen').check()
      await send(page)
      await page.getByRole('heading', { level: 1, name: `${second}, Arina` }).waitFor()
      const here = page.url().replace(/\/plan$/, '')
      expect((await found(page, `${first} Aryna`)).toSorted()).toEqual(
        [`${first}, Aryna`, `${second}, Arina`].toSorted(),
      )

      await page.goto(`${here}/person`)
      await page.getByRole('link', { name: 'Doppelte Person zusammenführen' }).click()
      await page.getByRole('link', { name: `Vergleichen mit ${first}, Aryna` }).click()
      await page.getByRole('heading', { name: 'Person dieses Falls' }).waitFor()
      await accessible(page, javaScriptEnabled)
      await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click()
      await page.getByText('Es gibt ein Problem').or(page.getByRole('alert')).first().waitFor()
      await page.getByLabel(`${first}, Aryna`).check()
      await page.getByLabel('Grund').fill('Ein Pass für beide')
      await page.getByRole('button', { name: 'Zusammenführen', exact: true }).click()
      await page.getByText('Die Personen sind zusammengeführt').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`${first}, Aryna`)
      expect(await found(page, second)).toEqual([`${first}, Aryna`])

      await page.goto(`${here}/person/name`)
      await page.getByLabel('Früherer Name').check()
      await page.getByLabel('Name', { exact: true }).fill('Барановська')
      await page.getByRole('button', { name: 'Namen speichern' }).click()
      await page.getByText('Der Name ist ergänzt').waitFor()

      await page.getByRole('link', { name: 'Zusammenführung zurücknehmen' }).click()
      const row = page.getByLabel('Weiterer Name: Барановська')
      // It was written in the case of the person that was merged; the user gives it to the other one.
      expect(await row.isChecked()).toBe(true)
      await accessible(page, javaScriptEnabled)
      await row.uncheck()
      await page.getByRole('button', { name: 'Zusammenführung zurücknehmen' }).click()
      await page.getByText('Es sind wieder zwei Personen').waitFor()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(`${second}, Arina`)
      expect(await found(page, `Baranovska ${first}`)).toEqual([`${first}, Aryna`])
      expect((await found(page, `${first} Aryna`)).length).toBe(2)
      expect(problems).toEqual([])
      await close()
    })
  },
)
