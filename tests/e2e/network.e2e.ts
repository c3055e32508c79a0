import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()

/** Chooses in a select, or in the combobox that scripts make of it. */
async function choose(page: Page, label: string, words: string, scripts: boolean) {
  if (!scripts) return page.getByLabel(label, { exact: true }).selectOption({ label: words })
  const box = page.getByRole('combobox', { name: label })
  await box.fill(words)
  return page.getByRole('option', { name: words, exact: true }).click()
}

describe.each([true, false])('the network (JavaScript: %s)', (javaScriptEnabled) => {
  const organisation = `Brückenverein ${javaScriptEnabled ? 'Nord' : 'Süd'}`
  const unit = `Beratung ${javaScriptEnabled ? 'Nord' : 'Süd'}`
  const title = `Case Management am Fluss ${javaScriptEnabled ? 1 : 2}`

  test('organisation → unit → post → four references → correction → history', async () => {
    const { page, problems, close } = await visit(browser, 'assistenz', { javaScriptEnabled })
    await page.goto('/netzwerk')
    await follow(page, 'Organisation anlegen')
    await page.getByLabel('Name').fill(organisation)
    await click(page, 'Organisation anlegen')
    await page.getByText('Bitte wählen Sie einen Eintrag aus der Liste').first().waitFor()
    await page.getByLabel('Art der Stelle').selectOption('FW')
    await click(page, 'Organisation anlegen')
    await page.getByRole('heading', { level: 1, name: organisation }).waitFor()

    await follow(page, 'Einheit anlegen')
    await page.getByLabel('Name der Einheit').fill('Beratng')
    await click(page, 'Einheit anlegen')
    await page.getByRole('link', { name: 'Einheit „Beratng“ umbenennen' }).click()
    await page.getByLabel('Name der Einheit').fill(unit)
    await click(page, 'Änderungen speichern')
    await page.getByRole('rowheader', { name: unit }).waitFor()

    await page.goto('/netzwerk/stellen/neu')
    await page.getByLabel('Bezeichnung').fill(title)
    await page.getByText('Baustein 2: Case Management', { exact: true }).click()
    await page.getByLabel('Umfang').fill('1,5')
    await click(page, 'Stelle anlegen')
    await page.getByText('Der Umfang liegt zwischen 0,01 und 1').first().waitFor()
    await page.getByLabel('Umfang').fill('0,5')
    await click(page, 'Stelle anlegen')
    await page.getByText('0,50 einer vollen Stelle').waitFor()

    const record = async (kind: string, target: string, from: string) => {
      await follow(page, `${kind} erfassen`)
      await choose(page, kind, target, javaScriptEnabled)
      await page.getByLabel('Gilt ab').fill(from)
      await click(page, `${kind} erfassen`)
    }
    const done = () => page.getByText('Der Bezug ist erfasst').waitFor()
    await record('Anstellungsträger', organisation, '1.1.2026')
    await done()
    await record('Fachaufsicht', `${unit} (${organisation})`, '1.1.2026')
    await done()
    await record('Arbeitsort', 'Jobcenter Musterkreis', '1.1.2026')
    await done()
    await record('Einsatzgebiet', 'Coesfeld', '1.1.2026')
    await done()
    await record('Einsatzgebiet', 'Dülmen', '1.1.2026')
    await done()
    expect(await page.getByText('Coesfeld, Dülmen').count()).toBe(1)

    await record('Arbeitsort', organisation, '1.7.2026')
    await page.getByText('Überschneidet sich mit „Jobcenter Musterkreis“').first().waitFor()
    await follow(page, 'Abbrechen')
    await page.getByRole('link', { name: 'Arbeitsort „Jobcenter Musterkreis“ berichtigen' }).click()
    await page.getByLabel('Letzter Tag').fill('31.12.2025')
    await click(page, 'Berichtigung speichern')
    await page.getByText('Das Ende liegt vor dem Anfang').first().waitFor()
    await page.getByLabel('Letzter Tag').fill('30.6.2026')
    await click(page, 'Berichtigung speichern')
    await page.getByRole('heading', { name: 'Verlauf: berichtigte Einträge' }).waitFor()
    const history = page.getByRole('region', { name: /Verlauf/ }).getByRole('row')
    expect(await history.nth(1).innerText()).toMatch(
      /Arbeitsort[^]*Jobcenter Musterkreis[^]*01\.01\.2026 – ohne Ende[^]*Verwaltungsassistenz/,
    )
    await record('Arbeitsort', organisation, '1.7.2026')
    await done()

    await page.goto('/netzwerk/stellen')
    const row = page.getByRole('row').filter({ hasText: title })
    expect(await row.innerText()).toMatch(new RegExp(`0,50[^]*${organisation}[^]*Coesfeld, Dülmen`))
    expect(problems).toEqual([])
    await close()
  })

  test('two change the same organisation: both states are shown, and the own one can be sent again', async () => {
    const first = await visit(browser, 'assistenz', { javaScriptEnabled })
    const second = await visit(browser, 'koordination', { javaScriptEnabled })
    for (const { page } of [first, second]) {
      await page.goto('/netzwerk')
      await follow(page, organisation)
      await follow(page, 'Bearbeiten')
    }
    await first.page.getByLabel('Name').fill(`${organisation} e. V.`)
    await click(first.page, 'Änderungen speichern')
    await first.page.getByText('Die Änderungen sind gespeichert').waitFor()
    await second.page.getByLabel('Name').fill(`${organisation} gGmbH`)
    await click(second.page, 'Änderungen speichern')
    await second.page.getByText('Jemand hat diese Organisation inzwischen geändert').waitFor()
    const name = await second.page.getByRole('row').nth(1).innerText()
    expect(name).toMatch(new RegExp(`${organisation} gGmbH[^]*${organisation} e. V.`))
    await click(second.page, 'Änderungen speichern')
    await second.page.getByRole('heading', { level: 1, name: `${organisation} gGmbH` }).waitFor()
    await first.close()
    await second.close()
  })
})

const upload = async (page: Page, rows: string) => {
  const text = `Rechtsmaterie;Gemeinde;Behörde;Seit;Quelle\r\n${rows}`
  const buffer = Buffer.from(text, 'latin1')
  await page
    .getByLabel('Datei', { exact: true })
    .setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer })
  await click(page, 'Datei einlesen')
}

test.each([true, false])(
  'competences from a file: a broken one, a good one, the same again, and an end (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page, problems, close } = await visit(browser, 'assistenz', { javaScriptEnabled })
    await page.goto('/netzwerk/zustaendigkeiten')
    await follow(page, 'Zuständigkeiten einlesen')
    const sample = (await page.getByRole('link', { name: /^Beispieldatei/ }).getAttribute('href'))!
    expect(decodeURIComponent(sample.split(',').slice(1).join(','))).toContain(
      await page.locator('.file-sample').innerText(),
    )

    const place = javaScriptEnabled ? 'Billerbeck' : 'Ascheberg'
    const row = (name: string) => `Wohngeld;${name};Sozialamt Beispielstadt;1.3.2026;Beschluss\r\n`
    await upload(page, row(place) + row('Entenhausen'))
    await page.getByText('Eine Zeile der Datei stimmt nicht. Es wurde nichts übernommen.').first().waitFor()
    const broken = page.getByRole('row').filter({ hasText: 'Zeile 3' })
    expect(await broken.innerText()).toMatch(/Gemeinde[^]*„Entenhausen“ ist hier nicht bekannt/)
    await upload(page, row(place))
    await page.getByText('Eine Zuständigkeit ist eingelesen. 0 waren schon vorhanden.').waitFor()
    await page.goto('/netzwerk/zustaendigkeiten/einlesen')
    await upload(page, row(place))
    await page.getByText('0 Zuständigkeiten sind eingelesen. Eine war schon vorhanden.').waitFor()

    await page.goto('/netzwerk/zustaendigkeiten?ordnung=municipality')
    const line = page.getByRole('row').filter({ hasText: 'Wohngeld' }).filter({ hasText: place })
    expect(await line.count()).toBe(1)
    await line.getByRole('link', { name: 'Wohngeld' }).click()
    await page.getByLabel('Letzter Tag').fill('1.2.2026')
    await click(page, 'Letzten Tag speichern')
    await page.getByText('Das Ende liegt vor dem Anfang').first().waitFor()
    await page.getByLabel('Letzter Tag').fill('31.3.2026')
    await click(page, 'Letzten Tag speichern')
    await page.getByText('Der letzte Tag ist gespeichert').waitFor()
    expect(
      await page.getByRole('row').filter({ hasText: 'Wohngeld' }).filter({ hasText: place }).count(),
    ).toBe(0)
    await follow(page, 'Beendete zeigen')
    await page.getByRole('row').filter({ hasText: place }).getByRole('link', { name: 'Wohngeld' }).click()
    await page.getByRole('heading', { name: 'Verlauf' }).waitFor()
    expect(await page.getByText('ersetzt', { exact: true }).count()).toBe(1)
    expect(problems).toEqual([])
    await close()
  },
)

test('an organisation where people work and cases are open stays open, and the page says why', async () => {
  const { page, close } = await visit(browser, 'verwaltung', { javaScriptEnabled: false })
  await page.goto('/netzwerk')
  await follow(page, 'Kommunales Integrationszentrum Musterkreis')
  await follow(page, 'Organisation schließen')
  await page.getByLabel('Geschlossen ab').fill('1.1.2099')
  await click(page, 'Tag speichern')
  await page.getByText('Hier gibt es noch offene Fälle').first().waitFor()
  await close()
})

test('case management looks at the network, sees no form and is refused when it sends one', async () => {
  const { page, close } = await visit(browser, 'cm', { javaScriptEnabled: false })
  await page.goto('/netzwerk')
  await follow(page, 'Ausländerbehörde Musterkreis')
  const organisation = new URL(page.url()).pathname
  await page.goto('/netzwerk/stellen')
  await page.locator('tbody a').first().click()
  const post = new URL(page.url()).pathname
  await page.goto('/netzwerk/zustaendigkeiten')
  await page.locator('tbody a').first().click()
  const competence = new URL(page.url()).pathname
  const pages = [
    '/netzwerk',
    organisation,
    '/netzwerk/stellen',
    post,
    '/netzwerk/zustaendigkeiten',
    competence,
  ]
  for (const address of pages) {
    await page.goto(address)
    expect(await page.locator('main form').count()).toBe(0)
    expect(
      await page
        .getByRole('link', { name: /anlegen|erfassen|earbeiten|erichtigen|schließen|einlesen/ })
        .count(),
    ).toBe(0)
  }
  const forms = [
    '/netzwerk/organisationen/neu',
    `${organisation}/bearbeiten`,
    `${organisation}/schliessen`,
    `${organisation}/einheiten/neu`,
    '/netzwerk/stellen/neu',
    `${post}/bearbeiten`,
    `${post}/bezuege/neu/arbeitsort`,
    '/netzwerk/zustaendigkeiten',
    '/netzwerk/zustaendigkeiten/einlesen',
    competence,
  ]
  for (const address of forms) {
    const answer = await page.request.post(address, {
      form: { _key: crypto.randomUUID(), name: 'Untergeschoben', title: 'Untergeschoben' },
      headers: { origin: new URL(page.url()).origin },
    })
    expect({ address, status: answer.status() }).toEqual({ address, status: 403 })
  }
  await page.goto('/netzwerk')
  expect(await page.getByText('Untergeschoben').count()).toBe(0)
  await close()
})
