import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { signIn, visit } from '../support/people.ts'
import { startProgram } from '../support/running-program.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** The plan of the first case of the own list. */
async function openPlan(page: Page) {
  await page.goto('/faelle')
  const address = await page.locator('tbody a').first().getAttribute('href')
  await page.goto(`${address}/plan`)
  return address!
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('a refused form %s', (_words, javaScriptEnabled) => {
  test('says so in the title, keeps what was typed, and its page names the way back', async () => {
    const { page, close } = await visit(browser, 'cm', { javaScriptEnabled })
    const address = await openPlan(page)
    await page.goto(`${address}/plan/neu`)
    expect(await page.title()).toBe('Schritt anlegen – Nahtlos')
    await page.getByLabel('In Ihren Worten').fill('x'.repeat(5000))
    await page.getByRole('button', { name: 'Schritt speichern' }).click()
    await page.getByRole('alert').first().waitFor()
    expect(await page.title()).toBe('Fehler: Schritt anlegen – Nahtlos')
    expect(await page.getByLabel('In Ihren Worten').inputValue()).toHaveLength(5000)
    const first = page.locator('.kern-alert--danger a').first()
    const words = 'Bitte wählen Sie einen Eintrag aus der Liste.'
    await expect
      .poll(() => first.textContent())
      .toBe(javaScriptEnabled ? `Art des Schritts: ${words}` : words)
    expect(await first.getAttribute('href')).toBe('#step_code')
    const crumbs = page.getByRole('navigation', { name: 'Sie sind hier' })
    expect(await crumbs.getByRole('listitem').allTextContents()).toEqual(['Fälle', 'Plan', 'Schritt anlegen'])
    await crumbs.getByRole('link', { name: 'Plan' }).click()
    await page.waitForURL(`**${address}/plan`)
    await close()
  })
})

test('two people change one step: the second sees both states and chooses', async () => {
  const [one, two] = [await visit(browser, 'cm'), await visit(browser, 'cm')]
  const address = await openPlan(one.page)
  await one.page.goto(`${address}/plan/neu`)
  await one.page.locator('#step_code').selectOption('other')
  await one.page.getByLabel('In Ihren Worten').fill('Zwei Fenster')
  await one.page.getByLabel('Bis wann').fill('31.12.2099')
  await one.page.getByRole('button', { name: 'Schritt speichern' }).click()
  const step = (await one.page.getByRole('link', { name: 'Zwei Fenster', exact: true }).getAttribute('href'))!
  for (const { page } of [one, two]) {
    await page.goto(step)
    await page.getByText('begonnen', { exact: true }).click()
    await page.locator('#on').fill('1.11.2026')
  }
  await one.page.locator('#note').fill('zuerst')
  await one.page.getByRole('button', { name: /speichern/i }).click()
  await one.page.waitForURL(`**${address}/plan`)
  await two.page.locator('#note').fill('danach')
  const answer = two.page.waitForResponse((response) => response.request().method() === 'POST')
  await two.page.getByRole('button', { name: /speichern/i }).click()
  expect((await answer).status()).toBe(409)
  const states = two.page.getByRole('region', { name: /Beide Fassungen|Stände|Fassungen/ })
  await states.getByText('zuerst').waitFor()
  expect(await states.getByText('danach').count()).toBe(1)
  expect(await two.page.title()).toMatch(/^Fehler: /)
  await two.page.goto(step)
  expect(await two.page.content()).toContain('zuerst')
  await one.close()
  await two.close()
})

test('the database goes away: the page says so, what was typed can be sent again', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'nahtlos-away-'))
  const program = await startProgram(data)
  const context = await browser.newContext({ baseURL: program.url, locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto('/anmelden')
  await signIn(page, 'cm')
  await openPlan(page)
  process.kill(
    Number(readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )
  const answer = await page.goto('/faelle')
  expect(answer!.status()).toBe(503)
  await page.getByRole('heading', { level: 1, name: /nicht erreichbar|Datenbank/ }).waitFor()
  expect((await page.request.get('/readyz')).status()).toBe(503)
  expect((await page.request.get('/healthz')).status()).toBe(200)
  await context.close()
  await program.stop('SIGKILL')
  rmSync(data, { recursive: true, force: true })
}, 120_000)

test('in forced colours every button and field keeps an edge, and the focus a mark', async () => {
  const { page, close } = await visit(browser, 'cm', { forcedColors: 'active' })
  await page.goto('/faelle/neu')
  const edgeless = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main .kern-btn, main input:not([type=hidden]), main select, main textarea',
      ),
    ]
      .filter((element) => element.offsetParent !== null)
      .filter((element) => {
        const style = getComputedStyle(element)
        const bordered = ['top', 'left'].some(
          (side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
        )
        return !bordered && style.outlineStyle === 'none' && style.appearance === 'none'
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(edgeless).toEqual([])
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid')
  await close()
})

test('written from right to left the menu changes sides and nothing is cut off', async () => {
  for (const width of [1440, 320]) {
    const { page, close } = await visit(browser, 'cm', { viewport: { width, height: 900 } })
    for (const address of ['/', '/faelle', '/faelle/neu', '/netzwerk/stellen']) {
      await page.goto(address)
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect({ address, width, sideways }).toEqual({ address, width, sideways: false })
      if (width < 1000) continue
      const menu = await page.locator('.frame-body nav').first().boundingBox()
      expect(menu!.x).toBeGreaterThan(width / 2)
    }
    await close()
  }
})
