import { parse } from 'csv-parse/sync'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { httpVisitor } from '../../support/http-visitor.ts'
import { visit } from '../../support/people.ts'
import { lookInto } from '../../support/program-database.ts'
import { dayOf, readXlsx } from '#platform/export/xlsx-reader.testing.ts'
import { modes } from '../assessment/admit.ts'

const { url, data } = inject('program')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const ways = drawnWays(import.meta.url, modes)

describe.each(ways)('the list of cases %s', (_words, javaScriptEnabled) => {
  test('is filtered by several things at once; the address alone shows the same, and one link clears it', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    const rows = page.locator('tbody tr')
    await page.goto('/faelle?ordnung=name')
    const all = await rows.count()
    await page.locator('#phase').selectOption('planning')
    await page.locator('#frist').selectOption('overdue')
    await page.getByRole('button', { name: 'Filtern' }).click()
    await page.getByText('Gefiltert nach: Phase: Planung · Fällig: überfällig').waitFor()
    const some = await rows.count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    expect(await rows.getByText('überfällig').count()).toBe(some)
    const [name] = (await rows.first().locator('a').textContent())!.replace('Demo-', '').split(',')
    await page.locator('#name').fill(name!.slice(0, 4).toUpperCase())
    await page.getByRole('button', { name: 'Filtern' }).click()
    await page.getByText(`Name: ${name!.slice(0, 4).toUpperCase()}`).waitFor()
    const shown = await rows.allTextContents()
    expect(shown.length).toBeGreaterThan(0)
    const address = new URL(page.url())
    expect(address.searchParams.get('ordnung')).toBe('name')
    await page.goto(address.href)
    expect(await rows.allTextContents()).toEqual(shown)
    expect(await page.locator('#phase').inputValue()).toBe('planning')
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Filter zurücksetzen' }).first().click()
    await page.getByText(`${all} von ${all} Fällen`).waitFor()
    expect(await page.locator('#phase').inputValue()).toBe('')
    await page.goto('/faelle?name=Niemandsland&frist=none')
    await page.getByRole('heading', { name: 'Kein Fall passt zu diesem Filter' }).waitFor()
    expect(problems).toEqual([])
    await close()
  })

  test('several cases are chosen: a task in each of them, undone once; or handed over', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    const boxes = page.locator('tbody input[type=checkbox]')
    const choose = async () => {
      await page.goto('/faelle?ordnung=name')
      for (const at of [0, 2]) await boxes.nth(at).check()
    }
    await choose()
    const chosen = await page
      .locator('tbody tr')
      .filter({ has: page.locator('input:checked') })
      .getByRole('link')
      .allTextContents()
    if (javaScriptEnabled) {
      await page.getByText('2 ausgewählt').waitFor()
      await page.getByLabel(/^Alle \d+ auf dieser Seite auswählen/).check()
      await page.getByText(`${await boxes.count()} ausgewählt`).waitFor()
      await page.getByLabel(/^Alle \d+ auf dieser Seite auswählen/).uncheck()
      for (const at of [0, 2]) await boxes.nth(at).check()
    }
    await page.getByRole('button', { name: 'Aufgabe anlegen …' }).click()
    await page.getByText('In 2 Fällen wird je eine Aufgabe angelegt:').waitFor()
    expect(await page.locator('main ul li').allTextContents()).toEqual(chosen)
    const wanted = page.url()
    await page.goto(`${wanted}&fall=00000000-0000-4000-8000-000000000000`)
    await page.getByLabel('Was ist zu tun?').fill('Fragebogen schicken')
    await page.getByLabel('Bis wann?').fill('24.10.2190')
    await page.getByRole('button', { name: '3 Aufgaben anlegen' }).click()
    await page
      .getByText('Es wurde keine Aufgabe angelegt. Ein gewählter Fall: nicht vorhanden')
      .first()
      .waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.goto(wanted)
    await page.getByLabel('Was ist zu tun?').fill('Fragebogen schicken')
    await page.getByLabel('Bis wann?').fill('24.10.2190')
    await page.getByRole('button', { name: '2 Aufgaben anlegen' }).click()
    await page.getByText('2 Aufgaben sind angelegt.').waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Rückgängig machen' }).click()
    await page.getByText('Die Aufgaben sind zurückgenommen.').waitFor()
    expect(await page.getByRole('button', { name: 'Rückgängig machen' }).count()).toBe(0)
    await choose()
    await page.getByRole('button', { name: 'Übergeben …' }).click()
    await page.waitForURL(/\/faelle\/uebergeben\?fall=/)
    await expect.poll(() => page.locator('main input[name=cases]:checked').count()).toBe(2)
    expect(problems).toEqual([])
    await close()
  })

  test('a view is saved under a name, leads back to what it showed, is renamed and deleted', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    const title = javaScriptEnabled ? 'Dringende Planung' : 'Planung ohne Skript'
    await page.goto('/faelle?phase=planning&frist=overdue&name=demo&ordnung=name&seite=1')
    await page.getByRole('link', { name: 'Ansicht speichern' }).click()
    await page.getByText('Phase: Planung · Fällig: überfällig · nach Name').waitFor()
    await page.getByRole('button', { name: 'Ansicht speichern' }).click()
    await page.getByRole('heading', { name: 'Es gibt ein Problem' }).waitFor()
    await page.getByLabel('Name der Ansicht').fill(title)
    await page.getByRole('button', { name: 'Ansicht speichern' }).click()
    await page.getByText('Die Ansicht ist gespeichert.').waitFor()
    expect(await page.locator('#name').inputValue()).toBe('')
    const shown = await page.locator('tbody tr').allTextContents()
    await page.goto('/faelle')
    await page.getByRole('link', { name: title }).click()
    await page.getByText('Gefiltert nach: Phase: Planung · Fällig: überfällig').waitFor()
    expect(await page.locator('tbody tr').allTextContents()).toEqual(shown)
    await page.locator('.view-links [aria-current=page]').getByText(title).waitFor()
    await page.getByRole('link', { name: 'Ansichten verwalten' }).click()
    await page.getByRole('heading', { level: 1, name: 'Gespeicherte Ansichten' }).waitFor()
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('link', { name: `Umbenennen ${title}` }).click()
    await page.getByLabel('Name der Ansicht').fill('')
    await page.getByRole('button', { name: 'Namen speichern' }).click()
    await page.getByText('Bitte füllen Sie dieses Feld aus').first().waitFor()
    await page.getByLabel('Name der Ansicht').fill(`${title} neu`)
    await page.getByRole('button', { name: 'Namen speichern' }).click()
    await page.getByText('Die Ansicht hat einen neuen Namen.').waitFor()
    await page.getByRole('button', { name: `Löschen ${title} neu` }).click()
    await page.getByText('Die Ansicht ist gelöscht.').waitFor()
    await page.goto('/faelle')
    expect(await page.getByRole('link', { name: title }).count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })
})

test('the board shows by phase the cases of the list, with the same filter, by keyboard and on a phone', async () => {
  const { page, problems, close } = await visit(browser, 'cm', { viewport: { width: 320, height: 800 } })
  await page.goto('/faelle?frist=overdue&ordnung=name')
  const listed = await page.locator('tbody a').allTextContents()
  await page.getByRole('link', { name: 'Als Tafel' }).click()
  await page.getByRole('heading', { level: 1, name: 'Fälle nach Phase' }).waitFor()
  await page.getByText('Gefiltert nach: Fällig: überfällig').waitFor()
  const columns = page.locator('.case-board > section')
  expect(await columns.count()).toBe(6)
  const carded: string[] = []
  for (const column of await columns.all()) {
    const names = await column.locator('li a').allTextContents()
    expect(await column.getByText('überfällig').count()).toBe(names.length)
    await column
      .getByRole('heading')
      .getByText(names.length === 1 ? '1 Fall' : `${names.length} Fälle`)
      .waitFor()
    carded.push(...names)
  }
  expect(carded.toSorted()).toEqual(listed.toSorted())
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const lefts = await columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))
  expect(new Set(lefts).size).toBe(1)
  expect(await accessibilityFindings(page)).toEqual([])
  const card = columns.locator('li a').first()
  const name = (await card.textContent())!
  await card.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(problems).toEqual([])
  await close()
})

test('both files hold exactly what the filtered list shows, in its order, and leave their entries', async () => {
  const visitor = await httpVisitor(url, 'cm')
  const query = 'status=all&frist=overdue&grund=responsibility&name=demo&ordnung=name'
  const page = await (await visitor.get(`/faelle?${query}`)).text()
  const shown = [...page.matchAll(/href="\/faelle\/[0-9a-f-]{36}"[^>]*>([^<]+)</g)].map((found) => found[1]!)
  const csv = await visitor.get(`/faelle/liste.csv?${query}&seite=2`)
  const [, ...lines] = parse(await csv.text(), { bom: true, delimiter: ';' }) as string[][]
  expect(lines.map((line) => line[0])).toEqual(shown)
  const xlsx = await visitor.get(`/faelle/liste.xlsx?${query}`)
  expect(xlsx.headers.get('content-disposition')).toMatch(/^attachment; filename="faelle-[\d-]+\.xlsx"$/)
  const cells = readXlsx(await xlsx.bytes())
  const inSheet = lines.map((_line, at) =>
    [...'ABCDEFGH'].map((column) => {
      const cell = cells.get(`${column}${at + 2}`)
      return column === 'G' && cell ? dayOf(cell.value) : (cell?.value ?? '')
    }),
  )
  expect(inSheet).toEqual(lines)
  const { rows } = await lookInto(data, (client) =>
    client.query(
      "select detail from app.audit_entry where action = 'list.exported' order by recorded_at desc limit 2",
    ),
  )
  const filter = { status: 'all', due: 'overdue', source: 'responsibility', name: true, order: 'name' }
  expect(rows.map((row) => row.detail)).toEqual([
    { ...filter, file: 'xlsx', lines: lines.length },
    { ...filter, file: 'csv', lines: lines.length },
  ])
})
