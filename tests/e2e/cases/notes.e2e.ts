import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { signIn, visit } from '../../support/people.ts'
import { admit } from './admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Chooses the case of the short form: by typing where scripts run, from the plain list where they do not. */
async function chooseCase(page: Page, scripts: boolean, familyName: string) {
  if (!scripts) {
    const option = page.locator('#case option').filter({ hasText: familyName })
    await page.locator('#case').selectOption((await option.getAttribute('value'))!)
    return
  }
  await page.getByRole('combobox', { name: 'Fall' }).fill(familyName)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true, 'Demo-Ndlovu', 'Thandeka', '14.05.1988'],
  ['without JavaScript', false, 'Demo-Mokoena', 'Lerato', '23.09.1976'],
] as const)

test.each(ways)(
  'a quick note from anywhere, a full one in the case, corrected, kept among few, found again by filter, %s',
  async (_words, scripts, name, given, born) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    const here = await admit(page, name, given, born)

    await page.goto('/')
    await page.getByRole('link', { name: 'Notiz', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Notiz zu einem Fall' }).waitFor()
    await page.getByLabel('Betreff').fill('Rückruf vereinbart')
    await page.locator('#kind').selectOption('phone')
    await page.getByRole('button', { name: 'Notiz speichern' }).click()
    // Without a case it is nobody's note; what was typed is still there.
    await page.getByText('Bitte wählen Sie').first().waitFor()
    expect(await page.getByLabel('Betreff').inputValue()).toBe('Rückruf vereinbart')
    await chooseCase(page, scripts, name)
    await page.getByLabel('Dauer in Minuten').fill('10')
    await page.getByLabel('Wiedervorlage am').fill('24.10.2190')
    await page.getByRole('button', { name: 'Notiz speichern' }).click()
    await page.getByText('Die Notiz ist gespeichert, die Aufgabe angelegt.').waitFor()
    await page.getByRole('heading', { name: 'Telefonat: Rückruf vereinbart' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`${here}/verlauf`)

    // What was to be done then is a task: changed, done, opened again, dropped for a reason.
    await page.getByRole('link', { name: 'Aufgaben', exact: true }).click()
    await page.getByRole('link', { name: 'Ändern Rückruf vereinbart' }).click()
    await page.getByLabel('Was ist zu tun?').fill('Wieder anrufen')
    await page.getByRole('button', { name: 'Aufgabe speichern' }).click()
    await page.getByText('Die Aufgabe ist geändert.').waitFor()
    await page.getByRole('button', { name: 'Erledigt Wieder anrufen' }).click()
    await page.getByText('Die Aufgabe ist erledigt.').waitFor()
    await page.getByRole('heading', { name: 'Keine offene Aufgabe' }).waitFor()
    if (scripts) expect(await accessibilityFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Wieder öffnen Wieder anrufen' }).click()
    await page.getByText('Die Aufgabe ist wieder offen.').waitFor()
    await page.getByRole('link', { name: 'Entfällt Wieder anrufen' }).click()
    await page.getByRole('button', { name: 'Aufgabe entfallen lassen' }).click()
    await page.getByText('Bitte nennen Sie einen Grund.').first().waitFor()
    await page.getByLabel('Warum entfällt sie?').fill('Sie rief selbst an.')
    await page.getByRole('button', { name: 'Aufgabe entfallen lassen' }).click()
    await page.getByRole('rowheader', { name: 'Wieder anrufen' }).waitFor()

    // From the head of the case: all that can be told.
    await page.getByRole('link', { name: 'Notiz schreiben' }).first().click()
    await page.locator('#kind').selectOption('talk')
    await page.getByLabel('Betreff').fill('Erstes Gespräch')
    await page.getByLabel('Inhalt').fill('Erste Zeile\nZweite Zeile')
    await page.getByLabel('Dauer in Minuten').fill('50')
    await page.locator('#interpreter').selectOption('child')
    await page.getByRole('button', { name: 'Notiz speichern' }).click()
    await page.getByText('Die Notiz ist gespeichert.').waitFor()
    await page.getByText('Zeit für diesen Fall: 1 Std.', { exact: true }).waitFor()
    expect(await page.getByText('Kind hat gedolmetscht').count()).toBe(1)

    await page.getByRole('link', { name: 'Öffnen: Persönliches Gespräch: Erstes Gespräch' }).click()
    await page.getByRole('link', { name: 'Berichtigen' }).click()
    await page.getByLabel('Betreff').fill('Erstes Gespräch zu Wohnung')
    await page.getByRole('button', { name: 'Berichtigung speichern' }).click()
    await page.getByText('Die Notiz ist berichtigt.').waitFor()
    await page.getByRole('heading', { name: 'Frühere Fassungen' }).waitFor()
    await page.getByRole('link', { name: 'Vertraulichkeit ändern' }).click()
    await page.getByText('Nur Fallverantwortung und Vertretung', { exact: true }).click()
    await page.getByLabel('Warum wird das geändert?').fill('Es geht um Vertrauliches.')
    await page.getByRole('button', { name: 'Vertraulichkeit ändern' }).click()
    await page.getByRole('cell', { name: 'Es geht um Vertrauliches.' }).waitFor()

    await page.goto(`${here}/verlauf`)
    await page.locator('#art').selectOption('phone')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page.waitForURL(/art=phone/)
    await page.getByText('Ein Eintrag', { exact: true }).waitFor()
    expect(await page.getByRole('heading', { name: /Erstes Gespräch/ }).count()).toBe(0)
    await page.goto(`${here}/verlauf?von=31.02.2026`)
    expect(await page.locator('#von-error').count()).toBe(1)
    await page.goto(`${here}/verlauf?bis=1.1.2020`)
    await page.getByRole('heading', { name: 'Kein Eintrag passt' }).waitFor()
    expect(problems).toEqual([])
    await close()
  },
  120_000,
)

test('on paper the timeline is text: all words, no filter, no buttons', async () => {
  const { page, close } = await visit(browser, 'cm')
  const here = await admit(page, 'Demo-Sithole', 'Nomvula', '30.11.1991')
  await page.goto(`${here}/verlauf/neu`)
  await page.locator('#kind').selectOption('home_visit')
  await page.getByLabel('Betreff').fill('Wohnung angesehen')
  await page.getByLabel('Inhalt').fill('Feuchtigkeit im Bad.')
  await page.getByRole('button', { name: 'Notiz speichern' }).click()
  await page.getByText('Die Notiz ist gespeichert.').waitFor()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Feuchtigkeit im Bad.').isVisible()).toBe(true)
  expect(await page.getByText('vom Programm vermerkt').first().isVisible()).toBe(true)
  for (const hidden of [
    page.locator('.filter-form'),
    page.getByRole('link', { name: /^Öffnen/ }),
    page.getByRole('link', { name: 'Notiz', exact: true }),
    page.getByRole('link', { name: 'Notiz schreiben' }).first(),
  ])
    expect(await hidden.isVisible()).toBe(false)
  await close()
})

test('a quick note whose sign-in ran out is there again after signing in', async () => {
  const { page, close } = await visit(browser, 'cm')
  await page.goto('/notiz')
  await page.getByLabel('Betreff').fill('Mitten im Satz')
  // The session ends elsewhere; this page still carries its cookie, as after half an hour without a word.
  const cookies = await page.context().cookies()
  const other = await page.context().newPage()
  await other.goto('/')
  await other.locator('.person-menu > summary').click()
  await other.getByRole('button', { name: 'Abmelden' }).click()
  await other.waitForURL(/anmelden/)
  await other.close()
  await page.context().addCookies(cookies)
  await page.locator('#kind').selectOption('phone')
  await page.getByRole('button', { name: 'Notiz speichern' }).click()
  await page.waitForURL(/anmelden/)
  await signIn(page, 'cm')
  await page.getByRole('heading', { level: 1, name: 'Notiz zu einem Fall' }).waitFor()
  expect(await page.getByLabel('Betreff').inputValue()).toBe('Mitten im Satz')
  await close()
})
