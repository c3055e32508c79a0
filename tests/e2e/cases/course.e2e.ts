import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test.each([
  ['with JavaScript', true, 'Demo-Oyelaran', 'Ifeoluwa', '17.08.1987'],
  ['without JavaScript', false, 'Demo-Wachuku', 'Chidiebere', '02.03.1979'],
])(
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
    await page.goto('/')
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
    await page.goto('/')
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
