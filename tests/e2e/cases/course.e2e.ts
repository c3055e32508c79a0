import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit } from './admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const day = (from: Temporal.PlainDate) => `${from.day}.${from.month}.${from.year}`
const now = Temporal.Now.plainDateISO('Europe/Berlin')

/** Opens a form of "Stand" by its link and sends it. */
async function deed(page: Page, link: string, button: string, fill: () => Promise<void>) {
  await page.getByRole('link', { name: link, exact: true }).click()
  await page.getByRole('button', { name: button, exact: true }).waitFor()
  await fill()
  await page.getByRole('button', { name: button, exact: true }).click()
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true, 'Demo-Oyelaran', 'Ifeoluwa', '17.08.1987'],
  ['without JavaScript', false, 'Demo-Wachuku', 'Chidiebere', '02.03.1979'],
] as const)

test.each(ways)(
  'from admission over a rest to closing, follow-up and taking up again, %s',
  async (_words, scripts, name, given, born) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    const here = await admit(page, name, given, born)
    await page.goto(`${here}/stand`)
    await deed(page, 'Phase ändern', 'Phase ändern', async () => {
      await page.getByText('Planung', { exact: true }).click()
    })
    await page.getByText('Die Phase ist geändert.').waitFor()
    // Going back asks why, at its field, and what was chosen is still there.
    await deed(page, 'Phase ändern', 'Phase ändern', async () => {
      await page.getByText('Aufnahme', { exact: true }).last().click()
    })
    await page.getByText('Bitte füllen Sie dieses Feld aus').first().waitFor()
    await page.getByLabel('Begründung').fill('Die Person ist umgezogen.')
    await page.getByRole('button', { name: 'Phase ändern' }).click()
    await page.getByRole('cell', { name: 'Die Person ist umgezogen.' }).waitFor()

    await deed(page, 'Pausieren', 'Pausieren', async () => {
      await page.getByLabel('Meldet sich wieder am').fill(day(now.add({ days: 3 })))
      await page.getByLabel('Warum pausiert der Fall?').fill('Kur')
    })
    await page.getByText('Der Fall pausiert.').waitFor()
    await page.goto('/?spaeter=alle')
    expect(
      await page.getByRole('row').filter({ hasText: name }).getByText('Pausierter Fall meldet sich').count(),
    ).toBe(1)
    await page.goto(`${here}/stand`)
    await deed(page, 'Wieder aufnehmen', 'Wieder aufnehmen', async () => {})
    await page.getByText('Der Fall läuft weiter.').waitFor()

    await deed(page, 'Fall abschließen', 'Fall abschließen', async () => {
      await page.locator('#reason').selectOption('goals_reached')
      await page.getByLabel('Rückblick').fill('Wohnung und Kurs sind gefunden.')
    })
    // The open step stands in the way; what was typed is kept.
    await page.getByText('Ein Schritt ist noch offen').first().waitFor()
    expect(await page.getByLabel('Rückblick').inputValue()).toBe('Wohnung und Kurs sind gefunden.')
    await page.getByText('erledigt', { exact: true }).click()
    await page.getByRole('button', { name: 'Fall abschließen' }).click()
    await page.getByText('Der Fall ist abgeschlossen.').waitFor()
    await page.goto(`${here}/plan`)
    expect(await page.getByRole('link', { name: 'Schritt anlegen' }).count()).toBe(0)
    await page.goto('/?spaeter=alle')
    expect(await page.getByRole('row').filter({ hasText: name }).count()).toBe(0)

    await page.goto(`${here}/stand`)
    await deed(page, 'Nachfrage festhalten', 'Nachfrage festhalten', async () => {
      await page.getByText('braucht wieder Unterstützung').click()
    })
    await page.getByText('Die Nachfrage ist festgehalten.').waitFor()
    await deed(page, 'Wieder aufnehmen', 'Wieder aufnehmen', async () => {
      await page.getByLabel('Warum wird der Fall wieder aufgenommen?').fill('Die Wohnung ist gekündigt.')
      await page.locator('#step_code').selectOption('first_talk')
      await page.getByLabel('In Ihren Worten').fill('Neues Gespräch führen')
      await page.getByLabel('Bis wann').fill(day(now.add({ days: 5 })))
    })
    await page.getByText('Der Fall ist wieder aufgenommen.').waitFor()
    await page.getByRole('link', { name: 'Neues Gespräch führen', exact: true }).waitFor()
    expect(problems).toEqual([])
    await close()
  },
  120_000,
)

/** Goes on as member of the town, for somebody who is one at two sites. */
async function chooseTown(page: Page) {
  await page.goto('/mitgliedschaft')
  await page.getByRole('listitem').filter({ hasText: 'Beispielhausen' }).getByRole('button').click()
  await page.getByText('Beispielhausen (kreisfreie Stadt)').first().waitFor()
}

test('where the concept asks for four eyes, a colleague agrees before a case is closed', async () => {
  const asking = await visit(browser, 'nachbarstadt')
  const name = 'Demo-Onyekachi'
  const here = await admit(asking.page, name, 'Adaeze', '09.06.1991')
  await asking.page.goto(`${here}/stand/abschliessen`)
  for (const step of await asking.page.getByRole('radiogroup').all()) await step.getByText('erledigt').click()
  await asking.page.locator('#reason').selectOption('goals_reached')
  await asking.page.getByLabel('Rückblick').fill('Sie kommt allein zurecht.')
  await asking.page.getByRole('button', { name: 'Zur Freigabe geben' }).click()
  await asking.page.getByRole('link', { name: /Wer soll freigeben/ }).waitFor()
  await asking.page.locator('#approver').selectOption({ label: 'Case Management Beispielhausen, Stelle 2' })
  await asking.page.getByRole('button', { name: 'Zur Freigabe geben' }).click()
  await asking.page.getByText('Zur Freigabe gegeben. Es bleibt alles').waitFor()
  await asking.page.goto(`${here}/stand/abschliessen`)
  const request = (await asking.page.getByRole('link', { name: 'Bitte ansehen' }).getAttribute('href'))!

  const agreeing = await visit(browser, 'zweiorte', { javaScriptEnabled: false })
  await chooseTown(agreeing.page)
  expect(await agreeing.page.getByRole('cell', { name: 'Freigabe', exact: true }).count()).toBeGreaterThan(0)
  await agreeing.page.goto(request)
  await agreeing.page.getByText('Sie kommt allein zurecht.').waitFor()
  expect(await agreeing.page.content()).not.toContain(name)
  await agreeing.page.getByText('Ich gebe die Bitte zurück').click()
  await agreeing.page.getByRole('button', { name: 'Antwort senden' }).click()
  await agreeing.page.getByText('Bitte sagen Sie, was fehlt.').first().waitFor()
  await agreeing.page.getByText('Ich gebe frei').click()
  await agreeing.page.getByRole('button', { name: 'Antwort senden' }).click()
  await agreeing.page.getByText('Freigegeben und erledigt.').waitFor()
  await asking.page.goto(`${here}/stand`)
  await asking.page.getByText('Sie kommt allein zurecht.').waitFor()
  expect([...asking.problems, ...agreeing.problems]).toEqual([])
  await Promise.all([asking.close(), agreeing.close()])
})

test('a sheet is handed out with a code, answered once on a phone without JavaScript, and names nobody', async () => {
  const asking = await visit(browser, 'cm')
  await asking.page.goto('/faelle?status=open&ordnung=name')
  const here = (await asking.page.locator('tbody a').first().getAttribute('href'))!
  await asking.page.goto(`${here}/stand`)
  await asking.page.getByRole('link', { name: 'Rückmeldung erbitten' }).click()
  await asking.page.getByRole('button', { name: 'Code auf den Bogen setzen' }).click()
  await asking.page.getByText('Der Code steht auf dem Bogen').waitFor()
  const sheet = asking.page.getByRole('article')
  const address = /\/rueckmeldung\/[0-9A-Z-]+/.exec(await sheet.innerText())![0]
  expect(await sheet.innerText()).not.toContain('Demo-')
  // The checker is a script of its own, so that it looks before the phone without scripts does.
  await asking.page.goto(address)
  expect(await accessibilityFindings(asking.page)).toEqual([])

  const context = await browser.newContext({
    baseURL: new URL(asking.page.url()).origin,
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
    locale: 'de-DE',
  })
  const phone = await context.newPage()
  await phone.goto(address)
  await phone.getByRole('button', { name: 'Absenden' }).click()
  await phone.getByText('Bitte beantworten Sie mindestens eine Frage.').first().waitFor()
  await phone
    .getByRole('group', { name: /geholfen/ })
    .or(phone.getByRole('radiogroup', { name: /geholfen/ }))
    .getByText('eher ja')
    .click()
  await phone.getByLabel(/noch etwas sagen/).fill('<b>Danke</b>')
  await phone.getByRole('button', { name: 'Absenden' }).click()
  await phone.getByText('Danke für Ihre Antwort').waitFor()
  const again = await phone.goto(address)
  expect([again!.status(), await phone.getByRole('heading', { level: 1 }).innerText()]).toEqual([
    404,
    'Dieser Code gilt nicht (mehr)',
  ])
  const never = await phone.goto('/rueckmeldung/0000-AAAA')
  expect(await never!.text()).toContain('Dieser Code gilt nicht (mehr)')
  expect(await context.cookies()).toEqual([])
  await context.close()
  expect(asking.problems).toEqual([])
  await asking.close()
})
