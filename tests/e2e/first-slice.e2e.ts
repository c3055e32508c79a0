import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { signIn, visit } from '../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Takes an entry of a long list, which is a select without scripts and a combobox with them. */
async function choose(page: Page, id: string, label: string, javaScriptEnabled: boolean) {
  if (!javaScriptEnabled) return void (await page.locator(`select#${id}`).selectOption({ label }))
  await page.locator(`input#${id}`).fill(label)
  await page.locator(`input#${id}`).blur()
}

/** From the search to the admitted person with the first step, as a case manager does it. */
async function admit(page: Page, familyName: string, javaScriptEnabled: boolean) {
  await page.goto('/suche')
  await page.locator('#person-query').fill(familyName)
  await page.getByRole('button', { name: 'Suchen', exact: true }).last().click()
  await page.getByRole('heading', { name: 'Niemand gefunden' }).waitFor()
  await page.getByRole('link', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { name: 'Person aufnehmen' }).waitFor()
  expect(await page.getByLabel('Familienname').inputValue()).toBe(familyName)
  await page.getByLabel('Vornamen').fill('Aïcha')
  await page.getByLabel('Geburtsdatum').fill('03.1991')
  await choose(page, 'municipality', 'Bottrop', javaScriptEnabled)
  await page.locator('#access_route').selectOption('self')
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: `${familyName}, Aïcha` }).waitFor()
}

const modes = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const

describe.each(modes)('the slice %s', (_words, javaScriptEnabled) => {
  const familyName = javaScriptEnabled ? 'Demo-Bwanakweli' : 'Demo-Quaye'

  test('search → intake → step → Rechtskreis → observation → Heute → who looked', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    await admit(page, familyName, javaScriptEnabled)
    expect(await page.getByText('Die Person ist aufgenommen').count()).toBe(1)
    const here = page.url().replace(/\/plan$/, '')

    await page.getByRole('link', { name: 'Schritt anlegen' }).click()
    await page.locator('#step_code').selectOption('language_course')
    await page.getByLabel('In Ihren Worten').fill('Alphabetisierungskurs suchen')
    await choose(page, 'organisation', 'Jobcenter Musterkreis', javaScriptEnabled)
    await page.getByLabel('Bis wann').fill('morgen')
    await page.getByRole('button', { name: 'Schritt speichern' }).click()
    await page.getByText('Dieses Datum ist nicht lesbar').first().waitFor()
    expect(await page.getByLabel('In Ihren Worten').inputValue()).toBe('Alphabetisierungskurs suchen')
    const tomorrow = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 1 })
    await page.getByLabel('Bis wann').fill(`${tomorrow.day}.${tomorrow.month}.${tomorrow.year}`)
    await page.getByRole('button', { name: 'Schritt speichern' }).click()
    await page.getByRole('link', { name: 'Alphabetisierungskurs suchen', exact: true }).waitFor()
    const step = page.getByRole('row').filter({ hasText: 'Alphabetisierungskurs suchen' })
    expect(await step.getByText('Jobcenter Musterkreis').count()).toBe(1)
    expect(await step.locator(`time[datetime="${tomorrow.toString()}"]`).count()).toBe(1)

    await page.goto(`${here}/person`)
    const person = (await page.locator('dl').allInnerTexts()).join('\n')
    for (const words of [
      /Geburtsdatum\s+März 1991/,
      /Staatsangehörigkeit\s+nicht erfragt/,
      /Aufenthaltstitel\s+nicht erfragt/,
      /Sprache\s+nicht erfragt/,
      /Bottrop/,
    ])
      expect(person).toMatch(words)
    await page.goto(`${here}/einwilligungen`)
    expect(await page.getByRole('row').filter({ hasText: 'schriftlich' }).count()).toBe(1)

    await page.goto(`${here}/zeitachse/neu`)
    await page.locator('#rechtskreis').selectOption('SGB2')
    await page.getByRole('textbox', { name: 'Von' }).fill('1.2.2026')
    await page.getByRole('button', { name: 'Zeitraum speichern' }).click()
    await page.getByRole('rowheader', { name: 'Grundsicherung für Arbeitsuchende (SGB II)' }).waitFor()

    await page.goto(`${here}/beobachtungen/neu`)
    await page.getByText('Bruchstelle', { exact: true }).click()
    await page.locator('#life_domain').selectOption('SPRACHE')
    await page
      .getByLabel('Was haben Sie beobachtet')
      .fill('Der Kurs beginnt erst, wenn die Leistung bewilligt ist.')
    await page.getByRole('button', { name: 'Beobachtung speichern' }).click()
    await page.getByText('Der Kurs beginnt erst').waitFor()

    await page.goto('/')
    expect(await page.getByRole('link', { name: `${familyName}, Aïcha` }).count()).toBeGreaterThan(0)

    await page.goto(`/suche?q=${familyName}`)
    await page.getByRole('link', { name: 'Fall öffnen' }).waitFor()

    await page.goto(`${here}/zugriffe`)
    await page.getByText('Aufnahme abgeschlossen').waitFor()
    expect(await page.getByText('Gelesen: Plan').count()).toBeGreaterThan(0)
    expect(problems).toEqual([])
    await close()
  })

  test('a colleague, another organisation and another site find nothing and are refused', async () => {
    const owner = await visit(browser, 'cm', { javaScriptEnabled })
    await owner.page.goto('/faelle?status=open&ordnung=updated')
    const address = (await owner.page
      .getByRole('link', { name: `${familyName}, Aïcha` })
      .first()
      .getAttribute('href'))!
    await owner.close()
    for (const login of ['vertretung', 'traeger', 'nachbarstadt']) {
      const { page, close } = await visit(browser, login, { javaScriptEnabled })
      const answer = await page.goto(address)
      expect(answer!.status()).toBe(404)
      expect(await page.content()).not.toContain(familyName)
      await page.goto(`/suche?q=${familyName}`)
      // The compartment's own search may name the person and who is responsible, but leads nowhere.
      expect(await page.getByRole('link', { name: 'Fall öffnen' }).count()).toBe(0)
      expect(await page.locator('table').count()).toBe(login === 'vertretung' ? 1 : 0)
      await close()
    }
  })
})

test('a deputy sees the case while the deputyship runs, and not a moment longer', async () => {
  const owner = await visit(browser, 'cm')
  await owner.page.goto('/vertretung')
  await owner.page.locator('#deputy').selectOption({ label: 'Case Management Nord, Stelle 2' })
  await owner.page.getByLabel('Letzter Tag').fill('31.12.2099')
  await owner.page.getByRole('button', { name: 'Vertretung einrichten' }).click()
  await owner.page.getByText('Die Vertretung gilt ab sofort').waitFor()
  await owner.page.goto('/faelle')
  const address = (await owner.page.locator('tbody a').first().getAttribute('href'))!

  const deputy = await visit(browser, 'vertretung')
  expect((await deputy.page.goto(`${address}/plan`))!.status()).toBe(200)
  expect(await deputy.page.getByText('Vertretung', { exact: true }).count()).toBeGreaterThan(0)

  await owner.page.goto('/vertretung')
  await owner.page.getByRole('button', { name: 'Vertretung beenden' }).click()
  await owner.page.getByText('Die Vertretung ist beendet').waitFor()
  expect((await deputy.page.goto(`${address}/plan`))!.status()).toBe(404)
  await owner.close()
  await deputy.close()
})

test('the coordination sees chains and pseudonymised cases, never a name', async () => {
  const { page, problems, close } = await visit(browser, 'koordination')
  await page.getByRole('heading', { name: 'Ketten, wie sie laufen' }).waitFor()
  expect(await page.locator('svg.chain rect').count()).toBeGreaterThan(4)
  await page.getByText('Als Tabelle').first().click()
  const follows = page.getByRole('table', { name: 'Was auf was folgt' })
  expect(await follows.getByRole('columnheader').allInnerTexts()).toEqual([
    'Von',
    'Nach',
    'Anzahl',
    'Tage (Median)',
  ])
  for (const cell of (await follows.locator('tbody tr').first().locator('td').allInnerTexts()).slice(-2))
    expect(cell).toMatch(/^\d+(,\d+)?$/)
  expect(await follows.locator('tbody tr').count()).toBeGreaterThan(4)
  expect(await page.content()).not.toMatch(/Demo-[A-ZÇÖ]/)
  await page.goto('/struktur/faelle')
  expect(await page.content()).not.toMatch(/Demo-[A-ZÇÖ]/)
  await page.locator('tbody a').first().click()
  await page.getByRole('heading', { name: 'Ein Fall (pseudonym)' }).waitFor()
  expect(await page.content()).not.toMatch(/Demo-[A-ZÇÖ]/)
  // Cases by name only where somebody let the coordination in for a consultation: here nobody did.
  await page.goto('/faelle?status=all')
  expect(await page.getByText('Keine Fälle in dieser Ansicht').count()).toBe(1)
  expect(problems).toEqual([])
  await close()
})

test('the same form sent twice makes one step', async () => {
  const { page, close } = await visit(browser, 'cm', { javaScriptEnabled: false })
  await page.goto('/faelle')
  const address = (await page.locator('tbody a').first().getAttribute('href'))!
  await page.goto(`${address}/plan/neu`)
  const form = {
    _key: await page.locator('input[name=_key]').inputValue(),
    step_code: 'other',
    title: 'Doppelt gesendet',
    due: '31.12.2099',
    organisation: '',
    note: '',
  }
  const send = () =>
    page.request.post(`${address}/plan/neu`, {
      form,
      maxRedirects: 0,
      headers: { origin: new URL(page.url()).origin },
    })
  const answers = await Promise.all([send(), send()])
  expect(answers.map((answer) => answer.status())).toEqual([303, 303])
  await page.goto(`${address}/plan`)
  expect(await page.getByRole('link', { name: 'Doppelt gesendet', exact: true }).count()).toBe(1)
  const other = await page.request.post(`${address}/plan/neu`, {
    form: { ...form, title: 'Anders' },
    maxRedirects: 0,
    headers: { origin: new URL(page.url()).origin },
  })
  expect(other.status()).toBe(422)
  await close()
})

test('what was typed outlives the sign-in, for the one who typed it and nobody else', async () => {
  const { page, close } = await visit(browser, 'cm', { javaScriptEnabled: false })
  await page.goto('/faelle')
  const address = (await page.locator('tbody a').first().getAttribute('href'))!
  await page.goto(`${address}/beobachtungen/neu`)
  await page.getByLabel('Was haben Sie beobachtet').fill('Wort für Wort aufgehoben')
  const elsewhere = await visit(browser, 'cm', { javaScriptEnabled: false })
  await elsewhere.page.goto('/konto')
  await elsewhere.page.getByRole('button', { name: 'Überall abmelden' }).click()
  await elsewhere.close()
  await page.getByRole('button', { name: 'Beobachtung speichern' }).click()
  await page.waitForURL((url) => url.pathname === '/anmelden')
  await signIn(page, 'cm')
  await page.waitForURL((url) => url.pathname.endsWith('/beobachtungen/neu'))
  expect(await page.getByLabel('Was haben Sie beobachtet').inputValue()).toBe('Wort für Wort aufgehoben')
  await close()

  const other = await visit(browser, 'vertretung', { javaScriptEnabled: false })
  expect((await other.page.goto(`${address}/beobachtungen/neu`))!.status()).toBe(404)
  await other.close()
})
