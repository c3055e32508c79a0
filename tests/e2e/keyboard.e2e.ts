import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoPassword } from '#features/identity/demo-accounts.ts'
import { launchBrowser } from '../support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What has the focus: its name as it is read out, and whether the focus can be seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement
    const label =
      element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent ?? ''
    const shown = element.matches('input[type=radio], input[type=checkbox]')
      ? (element.closest('.kern-form-check') ?? element)
      : element
    const drawn = [element, shown].map((one) => getComputedStyle(one))
    const visible = drawn.some((style) => style.outlineStyle !== 'none' || style.boxShadow !== 'none')
    return { name: label.replaceAll(/\s+/g, ' ').trim().slice(0, 60), tag: element.tagName, visible }
  })

/** Goes on with Tab until something with this name has the focus; on its way every stop must be visible. */
async function tabTo(page: Page, name: RegExp, key = 'Tab') {
  const passed: string[] = []
  for (let stops = 0; stops < 90; stops++) {
    await page.keyboard.press(key)
    let now = await focused(page)
    // The mark may fade in; it must stand within a moment.
    for (let tries = 0; now.tag !== 'BODY' && !now.visible && tries < 5; tries++) {
      await page.waitForTimeout(100)
      now = await focused(page)
    }
    if (now.tag !== 'BODY') expect({ ...now, visible: true }).toEqual(now)
    if (name.test(now.name)) return
    passed.push(now.name)
  }
  throw new Error(`${name} is not reached by keyboard; passed: ${passed.join(' | ')}`)
}
const typeInto = async (page: Page, name: RegExp, text: string) => {
  await tabTo(page, name)
  await page.keyboard.type(text)
}
const press = async (page: Page, name: RegExp, key = 'Enter') => {
  await tabTo(page, name)
  await page.keyboard.press(key)
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

test('the slice by keyboard alone: search → intake → step → Rechtskreis → observation → Heute → who looked', async () => {
  const context = await browser.newContext({ baseURL: inject('program').url, locale: 'de-DE' })
  const page = await context.newPage()
  await page.goto('/anmelden')
  await typeInto(page, /^Anmeldename/, 'cm')
  await typeInto(page, /^Passwort/, demoPassword)
  await page.keyboard.press('Enter')
  await heading(page, 'Heute')

  // The first stop leads past head and menu.
  await page.keyboard.press('Tab')
  expect((await focused(page)).name).toMatch(/Zum Inhalt/)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt')

  await page.keyboard.press('/')
  await page.keyboard.type('Demo-Taste')
  await page.keyboard.press('Enter')
  await heading(page, 'Niemand gefunden')
  await press(page, /^Person aufnehmen/)
  await heading(page, 'Person aufnehmen')
  await typeInto(page, /^Vornamen/, 'Tara')
  await typeInto(page, /^Zugang über/, 'kommt selbst')
  await press(page, /^schriftlich/, 'Space')
  await press(page, /^Person aufnehmen$/)
  await heading(page, 'Demo-Taste, Tara')

  await press(page, /^Schritt anlegen/)
  await heading(page, 'Schritt anlegen')
  await typeInto(page, /^Art des Schritts|^Schritt/, 'Erstgespräch')
  await typeInto(page, /^In Ihren Worten/, 'Zweites Gespräch')
  await typeInto(page, /^Bis wann/, '31.12.2099')
  await press(page, /^Schritt speichern/)
  await page.getByRole('link', { name: 'Zweites Gespräch', exact: true }).waitFor()

  await press(page, /^Zeitachse/)
  await heading(page, 'Zeitachse')
  await press(page, /^Rechtskreis erfassen/)
  // The link to the form is called like its first field.
  await heading(page, 'Rechtskreis erfassen')
  await typeInto(page, /^Rechtskreis/, 'Grundsicherung für Arbeitsuchende')
  await typeInto(page, /^Von/, '1.2.2026')
  await press(page, /^Zeitraum speichern/)
  await page.getByRole('rowheader', { name: 'Grundsicherung für Arbeitsuchende (SGB II)' }).waitFor()

  await press(page, /^Beobachtungen/)
  await heading(page, 'Beobachtungen')
  await press(page, /Beobachtung notieren|Beobachtung festhalten/)
  await page.getByLabel(/^Was haben Sie beobachtet/).waitFor()
  await tabTo(page, /^Lücke|^Bruchstelle/)
  await page.keyboard.press('ArrowDown')
  await typeInto(page, /^Lebensbereich/, 'Sprache')
  await typeInto(page, /^Was haben Sie beobachtet/, 'Ohne Maus notiert.')
  await press(page, /^Beobachtung speichern/)
  await page.getByText('Ohne Maus notiert.').waitFor()

  await press(page, /Zugriffe/)
  await page.getByText('Aufnahme abgeschlossen').waitFor()
  await tabTo(page, /^Heute$/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await heading(page, 'Heute')
  // What is due in weeks stands behind one link.
  await press(page, /^\d+ Später/)
  await page.waitForURL(/spaeter=alle/)
  await page.getByRole('link', { name: 'Demo-Taste, Tara' }).first().waitFor()
  expect(await page.getByRole('link', { name: 'Demo-Taste, Tara' }).count()).toBeGreaterThan(0)
  await context.close()
}, 180_000)
