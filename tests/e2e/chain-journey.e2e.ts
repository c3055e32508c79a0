import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { visit } from '../support/people.ts'
import { drawnWays } from './drawn-ways.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const now = Temporal.Now.plainDateISO('Europe/Berlin')
const german = (day: Temporal.PlainDate) => `${day.day}.${day.month}.${day.year}`
const ago = (days: number) => german(now.subtract({ days }))

/** Begins the chain of the template in the first open case of the list that has none yet, and answers its address. */
async function beginChain(page: Page, number: number): Promise<string> {
  await page.goto('/faelle?status=open&ordnung=name')
  const here = (await page.locator('tbody a').nth(number).getAttribute('href'))!
  await page.goto(`${here}/plan`)
  await page.getByRole('link', { name: 'Kette beginnen' }).click()
  await page
    .locator('li')
    .filter({ hasText: 'Asyl anerkannt' })
    .getByRole('link', { name: 'Vorlage ansehen' })
    .click()
  await page.getByText('Asyl anerkannt: so ist die Kette gedacht').waitFor()
  await page.getByLabel('Tag, an dem die Anerkennung wirksam wurde').fill(ago(40))
  await page.getByLabel('Erste Schritte bis').fill(german(now.add({ days: 7 })))
  await page.getByLabel('Familiennachzug fristwahrend anzeigen').uncheck()
  await page.getByRole('button', { name: 'Kette beginnen' }).click()
  await page.getByText('Die Kette hat begonnen: 13 Schritte stehen im Plan.').waitFor()
  return here
}

/** Ends the first step by the picture: its box is a link that the keyboard reaches. */
async function finishDecision(page: Page, here: string) {
  // The case may have gone this way before; that step is over.
  const box = page.locator('a.lane-step-open', { hasText: 'Bescheid und Zustellung' })
  await box.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bescheid und Zustellung klären' }).waitFor()
  await page.getByText('erledigt', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Am', exact: true }).fill(ago(10))
  await page.getByRole('button', { name: 'Stand speichern' }).click()
  await page.getByText('Der neue Stand ist gespeichert').waitFor()
  await page.goto(`${here}/plan`)
  // What waited for it is possible now, and the line says for how many days it has been.
  const document = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: /^Aufenthaltstitel beantragen, Bescheinigung/ }) })
    .filter({ hasText: 'offen' })
  expect(await document.getByText('jetzt möglich').count()).toBe(1)
  expect(await page.locator('text.lane-days', { hasText: '10 Tage' }).count()).toBeGreaterThan(0)
}

/** Records the change of benefits, whose gap runs already. */
async function recordTransition(page: Page, here: string) {
  await page.goto(`${here}/zeitachse`)
  await page.getByRole('link', { name: 'Übergang erfassen' }).click()
  await page.locator('select[name=art]').selectOption('T02')
  await page.getByRole('button', { name: /Weiter|Andere Art/ }).click()
  await page.getByText('Anerkennung: AsylbLG zu SGB II oder SGB XII', { exact: true }).waitFor()
  await page.getByLabel('Analogleistungen (AsylbLG § 2)').check()
  await page.getByLabel('Grundsicherung für Arbeitsuchende (SGB II)').check()
  await page.getByLabel('Tag des Auslösers').fill(ago(40))
  await page.getByLabel('Letzter gezahlter Tag').fill(ago(6))
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Der Übergang ist erfasst').waitFor()
  expect(await page.getByText('Lücke läuft').count()).toBe(1)
  const figures = await page.getByRole('list', { name: 'Lücke in drei Zahlen' }).innerText()
  expect(figures).toMatch(/6\s+Tage ohne Geld\s+läuft noch/)
  expect(figures).toMatch(/–\s+Tage ohne Anspruch\s+noch nicht bewilligt/)
  return page.url()
}

/** Money arrives, the office confirms, the transition ends; before that it does not let itself be ended. */
async function closeGap(page: Page, transition: string) {
  const end = async () => {
    await page.goto(`${transition}/abschliessen`)
    await page.getByLabel('Gelungen').check()
    await page.getByRole('button', { name: 'Übergang abschließen' }).click()
  }
  await end()
  await page.getByText('Bitte tragen Sie zuerst die erste Zahlung nach').first().waitFor()
  await page.goto(`${transition}/aendern`)
  await page.getByLabel('Bewilligt am').fill(ago(2))
  await page.getByLabel('Erste Zahlung am').fill(ago(1))
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Bitte nennen Sie auch, ab welchem Tag bewilligt wurde').first().waitFor()
  expect(await page.getByLabel('Erste Zahlung am').inputValue()).toBe(ago(1))
  await page.getByLabel('Bewilligt ab').fill(ago(5))
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Der Übergang ist geändert').waitFor()
  await page.goto(`${transition}/bestaetigung`)
  await page.getByLabel('Wer hat bestätigt').fill('Herr Beispiel, Team 3')
  await page.getByLabel('Übernahme bestätigt am').fill(ago(1))
  await page.getByLabel('telefonisch').check()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Die Bestätigung ist notiert').waitFor()
  const figures = await page.getByRole('list', { name: 'Lücke in drei Zahlen' }).innerText()
  expect(figures).toMatch(/4\s+Tage ohne Geld/)
  expect(figures).toMatch(/0\s+Tage ohne Anspruch/)
  await end()
  await page.getByText('Der Übergang ist abgeschlossen').waitFor()
  // Nothing is entered twice: the axis shows that the new Rechtskreis runs, whether it stood there already or not.
  const begun = page.getByRole('row').filter({ hasText: 'Grundsicherung für Arbeitsuchende (SGB II)' })
  expect(await begun.count()).toBeGreaterThan(0)
}

const modes = [
  ['with JavaScript', { javaScriptEnabled: true }, 0],
  ['without JavaScript on a phone', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, 1],
] as const

describe.each(drawnWays(import.meta.url, modes))('the main way %s', (_words, options, number) => {
  test('recognition → plan of the template → a gap appears on Heute and in Übergänge → it is closed', async () => {
    const { page, problems, close } = await visit(browser, 'cm', options)
    const here = await beginChain(page, number)
    await finishDecision(page, here)
    const transition = await recordTransition(page, here)
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    const gaps = page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Lücke beim Wechsel' })
    await page.goto('/')
    expect(await gaps.count()).toBe(1)
    await page.goto('/uebergaenge')
    expect(await page.locator('tbody tr').first().innerText()).toContain('Lücke läuft')
    const line = page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Lücke läuft' })
    expect(await line.count()).toBe(1)
    await closeGap(page, transition)
    await page.goto('/')
    expect(await gaps.count()).toBe(0)
    await page.goto('/uebergaenge?stand=beendet')
    expect(
      await page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'mit Lücke' }).count(),
    ).toBeGreaterThan(0)
    expect(problems).toEqual([])
    await close()
  })

  test('a new version of a chain is looked at, and taken over in part', async () => {
    const { page, problems, close } = await visit(browser, 'cm', options)
    await page.goto('/faelle?status=open&ordnung=name')
    const cases = await page
      .locator('tbody a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    const notice = page.getByText(/Für die Kette „Ukraine, § 24 AufenthG“ gibt es eine neue Fassung/)
    for (const here of cases) {
      await page.goto(`${here}/plan`)
      if ((await notice.count()) > 0) break
    }
    await page.getByRole('link', { name: 'Unterschiede ansehen' }).first().click()
    await page.getByRole('heading', { name: 'Ukraine, § 24 AufenthG: Fassung 2, bisher 1' }).waitFor()
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByRole('button', { name: 'Ausgewählte Änderungen übernehmen' }).click()
    await page.getByText('Bitte wählen Sie mindestens eine Änderung').first().waitFor()
    await page.getByLabel('Neuer Schritt: Konto eröffnen (Basiskonto)').check()
    await page.getByRole('button', { name: 'Ausgewählte Änderungen übernehmen' }).click()
    await page.getByText('Eine Änderung ist übernommen').waitFor()
    expect(await page.getByRole('rowheader', { name: 'Konto eröffnen (Basiskonto)' }).count()).toBe(1)
    expect(await notice.count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })

  test('the coordination finds the hand-over that the demo makes slow', async () => {
    const { page, problems, close } = await visit(browser, 'koordination', options)
    await page.goto('/struktur/ketten')
    await page.getByLabel('Zielgruppe').selectOption({ label: 'Anerkannte Schutzberechtigte' })
    await page.getByRole('button', { name: 'Kette zeigen' }).click()
    await page
      .getByRole('heading', { name: 'Asyl anerkannt: wie die Kette gedacht ist und was gemessen wurde' })
      .waitFor()
    const slowest = page
      .getByRole('table', { name: 'Die langsamsten Übergaben zwischen Stellen' })
      .locator('tbody tr')
    expect(await slowest.first().innerText()).toMatch(/Ausländerbehörde\s+.*Integrationskursträger/s)
    expect(await page.content()).not.toMatch(/Demo-[A-ZÇÖ]/)
    expect(problems).toEqual([])
    await close()
  })
})
