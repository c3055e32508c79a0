import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { accessibilityFindings } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { httpVisitor } from '../support/http-visitor.ts'
import { visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const { url } = inject('program')

// One test: a month can be published once.
test('hand-overs leave the coordination only as a published version, without small numbers and unchanged ever after', async () => {
  const { page, problems, close } = await visit(browser, 'koordination')
  const sound = async () => expect(await accessibilityFindings(page)).toEqual([])
  await page.goto('/struktur/ketten')
  await page.getByRole('link', { name: 'Zu den Veröffentlichungen' }).click()
  await page.getByText('Noch nichts veröffentlicht').waitFor()
  await page.getByRole('link', { name: 'Nächste Fassung ansehen' }).click()
  await page.getByText('lässt sich nicht ändern und nicht zurücknehmen').waitFor()
  await sound()
  await page.getByText('Zeilen mit kleinen Zahlen fehlen').waitFor()
  const shown = await page.getByRole('row').count()
  await page.getByRole('button', { name: 'Tabelle veröffentlichen' }).dblclick()
  await page.getByText('Die Tabelle ist veröffentlicht.').waitFor()
  await page.getByText('Zeilen mit kleinen Zahlen fehlen').waitFor()
  expect(await page.getByRole('row').count()).toBe(shown)
  await sound()

  const version = new URL(page.url()).pathname
  const visitor = await httpVisitor(url, 'koordination')
  const file = await (await visitor.get(`${version}/uebergaben.csv`)).text()
  const counts = file
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';')[2]!)
  expect(counts).toHaveLength(shown - 1)
  for (const count of counts) expect(Number(count)).toBeGreaterThanOrEqual(5)
  expect(await (await visitor.get(`${version}/uebergaben.csv`)).text()).toBe(file)

  await page.goto('/struktur/veroeffentlichungen')
  await page.getByText('Eine Fassung').waitFor()
  expect(await page.getByRole('link', { name: 'Nächste Fassung ansehen' }).count()).toBe(0)
  await sound()
  await page.goto('/struktur/veroeffentlichungen/neu')
  await page.getByText('Für diesen Monat ist die Tabelle schon veröffentlicht.').waitFor()
  expect(problems).toEqual([])
  await close()

  const manager = await httpVisitor(url, 'cm')
  for (const closed of [version, `${version}/uebergaben.csv`, '/struktur/veroeffentlichungen'])
    expect((await manager.get(closed)).status).toBe(403)
}, 60_000)
