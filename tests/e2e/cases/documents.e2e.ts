import { globSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const secretWords = 'Streng vertraulicher Inhalt der Einwilligung'
const pdf = Buffer.from(`%PDF-1.4\n${secretWords}\n%%EOF`)

test.each([true, false])(
  'a document is stored encrypted, read back to the byte and logged (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page, close } = await visit(browser, 'cm', { javaScriptEnabled })
    await page.goto('/faelle')
    const address = (await page.locator('tbody a').first().getAttribute('href'))!
    await page.goto(`${address}/dokumente`)
    await page.getByLabel('Bezeichnung').fill('Kein Bild')
    await page.getByLabel('Datei').setInputFiles({
      name: 'bild.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<svg onload=alert(1)>'),
    })
    await page.getByRole('button', { name: 'Dokument ablegen' }).click()
    await page.getByText('Maßgeblich ist der Inhalt').first().waitFor()

    const title = `Einwilligung ${javaScriptEnabled}`
    await page.getByLabel('Bezeichnung').fill(title)
    await page
      .getByLabel('Datei')
      .setInputFiles({ name: '../../../e.pdf', mimeType: 'application/pdf', buffer: pdf })
    await page.getByRole('button', { name: 'Dokument ablegen' }).click()
    const link = page.getByRole('link', { name: title })
    await link.waitFor()
    const content = (await link.getAttribute('href'))!
    const answer = await page.request.get(content)
    expect(Buffer.compare(await answer.body(), pdf)).toBe(0)
    expect(answer.headers()['content-disposition']).toMatch(
      /^attachment; filename="dokument-[0-9a-f]{8}\.pdf"$/,
    )
    const blobs = globSync('files/*/*', { cwd: inject('program').data }).map((file) =>
      readFileSync(`${inject('program').data}/${file}`),
    )
    expect(blobs.length).toBeGreaterThan(0)
    for (const blob of blobs) expect(blob.includes(secretWords)).toBe(false)
    await page.goto(`${address}/zugriffe`)
    expect(await page.getByText('Dokument gelesen').count()).toBeGreaterThan(0)

    for (const login of ['vertretung', 'traeger', 'nachbarstadt']) {
      const stranger = await visit(browser, login)
      expect((await stranger.page.request.get(content)).status()).toBe(404)
      await stranger.close()
    }

    await page.goto(`${address}/dokumente`)
    const row = page.getByRole('row').filter({ hasText: title })
    await row.getByText('Löschen', { exact: true }).last().click()
    await row.getByRole('button', { name: 'Dokument endgültig löschen' }).click()
    await page.getByText('Das Dokument ist gelöscht').waitFor()
    expect((await page.request.get(content)).status()).toBe(404)
    expect(globSync('files/*/*', { cwd: inject('program').data }).length).toBe(blobs.length - 1)
    await close()
  },
)
