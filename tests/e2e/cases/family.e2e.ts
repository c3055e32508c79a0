import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { addNew, save } from './add-member.ts'
import { admit } from './admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const family = 'Demo-Zwiebel'
const goal = 'Dass wir hier zusammen wohnen und Levan zur Schule geht'
/** Its last day is that of the month in which the partner came. */
const late = 'Leistungen für den größeren Haushalt beantragen'
const now = Temporal.Now.plainDateISO('Europe/Berlin')
const german = (day: Temporal.PlainDate) => `${day.day}.${day.month}.${day.year}`
const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The mother, whose case it is, her partner and their child are one household. */
async function bringTogether(page: Page, here: string) {
  await page.goto(`${here}/haushalt/neu`)
  await page.getByRole('link', { name: 'Person des Falls zuordnen' }).click()
  await page.getByText('erwachsen', { exact: true }).click()
  await page.getByLabel('Seit').fill('1.2.2024')
  await save(page)
  await addNew(page, here, family, 'Giorgi', '14.11.1983', 'erwachsen')
  await addNew(page, here, family, 'Levan', '27.06.2014', 'Kind')
  expect(
    await page.getByRole('table', { name: 'Haushalt 1 (3 Mitglieder)' }).getByText('gehört zum Fall').count(),
  ).toBe(3)
}

async function setGoal(page: Page, here: string) {
  await page.goto(`${here}/ziele/neu`)
  await page.locator('#person').selectOption({ label: `${family}, Nana` })
  await page.locator('#life_domain').selectOption('WOHNEN')
  await page.getByLabel('Ziel in den Worten der Person').fill(goal)
  await page.locator('#level_minus_2').fill('getrennt untergebracht')
  await page.locator('#level_0').fill('eine Wohnung')
  await page.locator('#level_plus_1').fill('eine Wohnung und ein Schulplatz')
  await page.locator('#level_plus_2').fill('alles ohne Hilfe')
  await send(page, 'Ziel speichern')
  await page.getByText('Das Ziel ist gesetzt.').waitFor()
}

/** Begins a chain for one person of the case, with these steps only. */
async function beginChain(page: Page, here: string, template: string, given: string, steps: string[]) {
  await page.goto(`${here}/plan/kette?vorlage=${template}`)
  await page.locator('#person').selectOption({ label: `${family}, ${given}` })
  await page.locator('#first_day').fill(german(now.subtract({ days: 40 })))
  await page.locator('#first_due').fill(german(now.add({ days: 7 })))
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  for (const step of steps) await page.getByLabel(step, { exact: true }).check()
  await send(page, 'Kette beginnen')
  await page.getByText(`Die Kette hat begonnen: ${steps.length} Schritte stehen im Plan.`).waitFor()
}

/** Something small to do, out of a note. */
async function noteFollowUpTask(page: Page, here: string) {
  await page.goto(`${here}/verlauf/neu`)
  await page.locator('#kind').selectOption('phone')
  await page.getByLabel('Betreff').fill('Schulamt meldet sich')
  await page.getByLabel('Wiedervorlage am').fill(german(now.add({ days: 3 })))
  await page.getByLabel('Was ist dann zu tun?').fill('Schulamt anrufen')
  await send(page, 'Notiz speichern')
  await page.getByText('Die Notiz ist gespeichert, die Aufgabe angelegt.').waitFor()
}

async function agree(page: Page, here: string) {
  await page.goto(`${here}/plan/vereinbarung/neu`)
  await page.getByText('mündlich, mit Sprachmittlung').click()
  await page.getByLabel('Wer war dabei?').fill('Frau Demo-Sprachmittlerin')
  await send(page, 'Plan vereinbaren')
  await page.getByText('Der Plan ist vereinbart.').waitFor()
}

/** What was due by law at the end of the month is done later; what held it up is told. */
async function finishLate(page: Page, here: string) {
  await page.goto(`${here}/plan`)
  await page.getByRole('rowheader', { name: late }).getByRole('link').click()
  await page.getByText('erledigt', { exact: true }).click()
  await page.locator('#on').fill(german(now.subtract({ days: 1 })))
  await page.locator('#barrier').selectOption('appointment_missing')
  await send(page, 'Stand speichern')
  await page.getByText('Der neue Stand ist gespeichert.').waitFor()
  const line = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: late }) })
  expect(await line.innerText()).toMatch(/erledigt.*kein.*Termin/is)
}

async function rateGoal(page: Page, here: string) {
  await page.goto(`${here}/ziele`)
  await page.getByRole('link', { name: goal }).click()
  await page.getByRole('link', { name: 'Ziel einschätzen' }).click()
  await page.getByText('+1 · eine Wohnung und ein Schulplatz').click()
  await send(page, 'Einschätzung speichern')
  await page.getByRole('heading', { name: 'Zuletzt +1' }).waitFor()
}

/** All of it on A4: everybody, each chain, the goal; no menus, nothing wider than the paper. */
async function printFile(page: Page, here: string) {
  await page.goto(`${here}/plan`)
  await page.getByRole('link', { name: 'Akte drucken' }).click()
  await page.getByRole('heading', { level: 1, name: `Akte: ${family}, Nana` }).waitFor()
  const text = await page.getByRole('article').innerText()
  for (const told of [`${family}, Giorgi`, `${family}, Levan`, 'Seiteneinstiegsberatung', goal, 'Fassung 1'])
    expect(text).toContain(told)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 672, height: 960 })
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByText('Drucken Sie diese Seite').isVisible()).toBe(false)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(1)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** The open task is named first; then what becomes of every open step is said in the form. */
async function closeCase(page: Page, here: string) {
  await page.goto(`${here}/stand/abschliessen`)
  await page.getByText('Eine Aufgabe ist noch offen: Schulamt anrufen.').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Schulamt anrufen' }).getByRole('link').click()
  await send(page, 'Erledigt Schulamt anrufen')
  await page.getByText('Die Aufgabe ist erledigt.').waitFor()
  await page.goto(`${here}/stand/abschliessen`)
  expect(await page.getByText('ist noch offen').count()).toBe(0)
  const steps = await page.getByRole('radiogroup').all()
  expect(steps).toHaveLength(6)
  for (const [at, step] of steps.entries())
    await step.getByText(at % 2 === 0 ? 'erledigt' : 'entfällt', { exact: true }).click()
  await page.locator('#reason').selectOption('goals_reached')
  await page.getByLabel('Rückblick').fill('Die Familie wohnt zusammen.')
  await send(page, 'Fall abschließen')
  await page.getByText('Der Fall ist abgeschlossen.').waitFor()
}

async function followUpAndReopen(page: Page, here: string) {
  await page.goto(`${here}/stand/nachfrage`)
  await page.getByText('braucht wieder Unterstützung').click()
  await send(page, 'Nachfrage festhalten')
  await page.getByText('Die Nachfrage ist festgehalten.').waitFor()
  await page.getByRole('link', { name: 'Wieder aufnehmen', exact: true }).click()
  await page.getByLabel('Warum wird der Fall wieder aufgenommen?').fill('Die Wohnung ist gekündigt.')
  await page.locator('#step_code').selectOption('housing')
  await page.getByLabel('In Ihren Worten').fill('Neue Wohnung suchen')
  await page.getByLabel('Bis wann').fill('1.2.2099')
  await send(page, 'Wieder aufnehmen')
  await page.getByText('Der Fall ist wieder aufgenommen.').waitFor()
}

test('a family from admission by three chains beside each other to closing, and taken up again', async () => {
  const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: false })
  page.setDefaultTimeout(10_000)
  const here = await admit(page, family, 'Nana', '09.03.1985')
  await bringTogether(page, here)
  await setGoal(page, here)
  await beginChain(page, here, 'asylum_recognised', 'Nana', [
    'Bescheid und Zustellung klären',
    'Wohnsitzregelung prüfen',
  ])
  await beginChain(page, here, 'family_reunification', 'Giorgi', [
    late,
    'Aufenthaltstitel beantragen, bevor das Visum endet',
  ])
  await beginChain(page, here, 'school_lateral_entry', 'Levan', [
    'Wohnsitz des Kindes anmelden',
    'Seiteneinstiegsberatung',
  ])
  await noteFollowUpTask(page, here)
  await agree(page, here)
  await finishLate(page, here)
  await rateGoal(page, here)
  await printFile(page, here)

  // A form that was opened before the case was closed.
  const stale = await page.context().newPage()
  await stale.goto(`${here}/plan/neu`)
  await stale.locator('#step_code').selectOption('housing')
  await stale.getByLabel('In Ihren Worten').fill('Zu spät')
  await stale.getByLabel('Bis wann').fill(german(now.add({ days: 5 })))
  await closeCase(page, here)
  const [refused] = await Promise.all([
    stale.waitForResponse((answer) => answer.request().method() === 'POST'),
    send(stale, 'Schritt speichern'),
  ])
  expect(refused.status()).toBe(409)
  await stale
    .getByText('Dieser Fall ist abgeschlossen. Am Plan lässt sich nichts mehr ändern')
    .first()
    .waitFor()
  await stale.close()

  await followUpAndReopen(page, here)
  await page.goto(`${here}/stand`)
  // Both episodes: how the first one ended and what was asked then, and that the second one has begun.
  const course = await page.getByRole('table', { name: 'Verlauf der Phasen' }).innerText()
  expect(course).toMatch(/wieder aufgenommen.*Die Wohnung ist gekündigt.*abgeschlossen/is)
  await page.getByText('braucht wieder Unterstützung').waitFor()
  await page.goto(`${here}/plan/vereinbarung`)
  await page.getByText('Fassung 1 eines früheren Plans').waitFor()
  await page.goto(`${here}/plan`)
  // The new step stands above what the first episode did, and is the only one that is open.
  expect(await page.getByRole('rowheader').count()).toBe(8)
  const open = page.getByRole('row').filter({ hasText: /offen|begonnen|überfällig/ })
  expect(await open.getByRole('rowheader').allInnerTexts()).toEqual(['Neue Wohnung suchen'])
  expect(problems).toEqual([])
  await close()
}, 60_000)
