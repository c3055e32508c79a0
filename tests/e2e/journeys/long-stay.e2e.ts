import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit } from '../cases/admit.ts'
import { drawnWays } from '../drawn-ways.ts'
import { dayBefore, firstOfMonth, german } from './days.ts'
import { modes, press, rowOf } from './forms.ts'
import { lookOn, openReasoning, recordStatus, wayCard } from './pathway-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const arrived = firstOfMonth(-68)
const tolerated = arrived.add({ months: 14 })
/** § 25b Abs. 1 Satz 2 Nr. 1: six years without interruption, permitted and tolerated days alike. */
const sixYears = arrived.add({ years: 6 })
const way = 'Nachhaltige Integration'
const time = 'Sechs Jahre ununterbrochen geduldet, gestattet oder erlaubt'

/** How the condition of time stands in the reasoning: one row, whatever its earlier wordings were. */
const stateOfTime = (page: Page) =>
  page.getByRole('row').filter({ hasText: time }).locator('[data-label=Stand]').innerText()

test.each(drawnWays(import.meta.url, modes))(
  '§ 25b is reached at six years: its day stands on the pathways, in the reasoning and on the axis, %s',
  async (_words, scripts) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    page.setDefaultTimeout(10_000)
    const [given, born] = scripts ? ['Amanuel', '17.05.1987'] : ['Kidane', '22.10.1984']
    const here = await admit(page, 'Demo-Langweg', given!, born!)
    await page.goto(`${here}/perspektiven`)
    await page.getByRole('heading', { name: 'Noch kein Aufenthaltsstatus eingetragen' }).waitFor()
    const permitted = { label: 'Aufenthaltsgestattung § 55 AsylG', from: german(arrived) }
    await recordStatus(page, { ...permitted, until: german(dayBefore(tolerated)) }, scripts)
    await recordStatus(page, { label: 'Duldung § 60a', from: german(tolerated) }, scripts)

    await page.getByText('Prüfhinweis – keine Entscheidung').waitFor()
    const card = wayCard(page, way)
    // From four years on a minor child decides: while nobody says so, no day is guessed.
    expect(await card.getByText('Voraussichtlich ab').count()).toBe(0)
    await card.getByRole('link', { name: /^Angaben ergänzen/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Angaben zu diesem Weg' }).waitFor()
    const child = page.getByRole('radiogroup', { name: 'Lebt mit einem minderjährigen ledigen Kind' })
    await child.getByLabel('nein', { exact: true }).check()
    await press(page, 'Angaben speichern')
    await page.getByText('Die Angaben sind gespeichert').waitFor()
    await page.getByRole('link', { name: 'Zurück zu den Perspektiven' }).click()
    expect(await card.innerText()).toContain(`Voraussichtlich ab ${german(sixYears)}`)
    expect(await card.getByRole('listitem').filter({ hasText: time }).isVisible()).toBe(true)

    await lookOn(page, german(dayBefore(sixYears)))
    await openReasoning(page, way, german(dayBefore(sixYears)))
    await page.getByText(`Der Hinweis ändert sich am ${german(sixYears)}.`).waitFor()
    expect(await stateOfTime(page)).not.toBe('erfüllt')
    await page.getByRole('link', { name: 'Zurück zu den Perspektiven' }).click()
    await lookOn(page, german(sixYears))
    expect(await card.getByText(time).count()).toBe(0)
    await openReasoning(page, way, german(sixYears))
    expect(await stateOfTime(page)).toBe('erfüllt')
    await page.getByText('Prüfhinweis – keine Entscheidung').waitFor()
    expect(await page.getByText('AufenthG § 25b Abs. 1–3, 5 · Soll-Regelung').count()).toBe(1)

    await page.getByRole('link', { name: 'Zeitachse', exact: true }).click()
    const ahead = await rowOf(page, way).innerText()
    expect(ahead).toContain(`frühestens ${german(sixYears)}`)
    expect(ahead).toMatch(/Prüfhinweis – keine Entscheidung\s+AufenthG § 25b/)
    expect(await rowOf(page, 'Duldung § 60a').innerText()).toMatch(
      new RegExp(`${german(tolerated)}\\s+läuft`),
    )
    // The picture says it too, behind the line that is today.
    const words = page.locator('text').filter({ hasText: `frühestens ${german(sixYears)}` })
    const marked = page.locator('svg g').filter({ has: words }).locator('path')
    const [mark, today] = await Promise.all(
      [marked, page.locator('svg .axis-today')].map((one) => one.boundingBox()),
    )
    expect(mark!.x).toBeGreaterThan(today!.x)
    expect(problems).toEqual([])
    await close()
  },
)
