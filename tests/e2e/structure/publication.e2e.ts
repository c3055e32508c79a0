import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { insertRows } from '../../../server/database/insert-rows.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { httpVisitor } from '../../support/http-visitor.ts'
import { visit } from '../../support/people.ts'
import { lookInto } from '../../support/program-database.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await forget(chains)
  await browser.close()
})

const { url, data } = inject('program')
const chains = Array.from({ length: 5 }, () => randomUUID())

/** A hand-over between two kinds of agencies that nobody has, for each chain, in the site of the coordination. */
const handOver = (chains: readonly string[]) =>
  lookInto(data, async (client) => {
    const { rows } = await client.query<{ site_id: string }>(
      "select site_id from app.membership join app.account on account.id = account_id where login = 'koordination'",
    )
    const site = rows[0]!
    const trace = { ...site, status_class: 'not_stated', started_on: '2025-01-01' }
    await insertRows(
      client,
      'chain_trace',
      chains.map((chain_key) => ({ ...trace, chain_key })),
    )
    const step = { ...site, step_code: 'a', kind: 'finished', recorded_at: '2025-03-01' }
    await insertRows(
      client,
      'chain_event',
      chains.flatMap((chain_key) => {
        const keys = { chain_key, trace_key: randomUUID(), person_key: randomUUID() }
        return [
          { ...step, ...keys, id: randomUUID(), agency_kind: 'Stelle A', occurred_on: '2025-01-01' },
          { ...step, ...keys, id: randomUUID(), agency_kind: 'Stelle B', occurred_on: '2025-02-01' },
        ]
      }),
    )
  })
const forget = (chains: readonly string[]) =>
  lookInto(data, async (client) => {
    for (const table of ['chain_event', 'chain_trace'])
      await client.query(`delete from app.${table} where chain_key = any($1)`, [chains])
  })

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
  const before = await page.getByRole('row').count()
  await page.getByRole('button', { name: 'Tabelle veröffentlichen' }).click()
  await page.getByText('Bestätigen Sie das, oder lassen Sie die Stelle oben weg.').first().waitFor()
  await sound()
  await handOver(chains)
  await page.getByLabel(/^Bei jeder genannten Stelle/).check()
  await page.getByRole('button', { name: 'Tabelle veröffentlichen' }).click()
  await page.getByText('Die Zahlen haben sich inzwischen geändert').waitFor()
  await page.getByText('Stelle A', { exact: true }).first().waitFor()
  await sound()
  const shown = await page.getByRole('row').count()
  expect(shown).toBe(before + 1)
  await page.getByLabel('Jobcenter', { exact: true }).check()
  await page.getByRole('button', { name: 'Tabelle so zeigen' }).click()
  await expect.poll(() => page.getByRole('cell', { name: 'Jobcenter', exact: true }).count()).toBe(0)
  const less = await page.getByRole('row').count()
  expect(less).toBeLessThan(shown)
  await page.getByLabel('Jobcenter', { exact: true }).uncheck()
  await page.getByRole('button', { name: 'Tabelle so zeigen' }).click()
  await expect.poll(() => page.getByRole('row').count()).toBe(shown)
  await page.getByLabel(/^Bei jeder genannten Stelle/).check()
  await page.getByRole('button', { name: 'Tabelle veröffentlichen' }).dblclick()
  await page.getByText('Die Tabelle ist veröffentlicht.').waitFor()
  await page.getByText('Zahlen können um bis zu vier vom genauen Stand abweichen').waitFor()
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
