import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { accessibilityFindings } from '../../support/accessibility.ts'
import { launchBrowser } from '../../support/browser.ts'
import { signIn, visit } from '../../support/people.ts'
import { admit, modes } from './admit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const question = (page: Page, key: string, value = '') =>
  page.locator(`[name="answer.1.${key}"]${value && `[value="${value}"]`}`).first()
const form = 'bedarfe/formulare/assessment'

/** Fills in the form about the family; the question about school hangs on the one about school age. */
async function fillIn(page: Page, javaScriptEnabled: boolean) {
  const shown = async (key: string) => question(page, key, 'yes').isVisible()
  const dependent = ['family.school_age_children', 'family.school_attendance_ok'] as const
  for (const key of dependent) await expect.poll(() => shown(key)).toBe(!javaScriptEnabled)
  await question(page, 'family.children_count').fill('2')
  await question(page, dependent[0], 'yes').check({ force: true })
  await question(page, dependent[1], 'yes').check({ force: true })
}

/** Assesses housing: professional and own rating by their words, on a day. */
async function assess(page: Page, here: string, professional: string, own: string, day: string) {
  await page.goto(`${here}/bedarfe/WOHNEN`)
  const choose = (group: string, word: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(word, { exact: true }).click()
  await choose('Fachliche Einschätzung', professional)
  await choose('So sieht es die Person selbst', own)
  await choose('Dringlichkeit', 'bald')
  await page.getByLabel('Eingeschätzt am').fill(day)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Die Einschätzung ist gespeichert').waitFor()
}

const ways = drawnWays(import.meta.url, modes)

describe.each(ways)('an assessment %s', (_words, javaScriptEnabled) => {
  const familyName = javaScriptEnabled ? 'Demo-Abend' : 'Demo-Morgen'

  test('a form half filled in outlives the sign-in, conditional questions included, and is answered', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    page.setDefaultTimeout(10_000)
    const here = await admit(page, familyName)
    await page.goto(`${here}/${form}`)
    await fillIn(page, javaScriptEnabled)
    const elsewhere = await visit(browser, 'cm', { javaScriptEnabled: false })
    await elsewhere.page.goto('/konto')
    await elsewhere.page.getByRole('button', { name: 'Überall abmelden' }).click()
    await elsewhere.close()
    await page.getByRole('button', { name: 'Antworten speichern' }).click()
    await page.waitForURL((url) => url.pathname === '/anmelden')
    await signIn(page, 'cm')
    await page.waitForURL((url) => url.pathname.endsWith(form))
    expect(await question(page, 'family.children_count').inputValue()).toBe('2')
    expect(await question(page, 'family.school_age_children', 'yes').isChecked()).toBe(true)
    expect(await question(page, 'family.school_attendance_ok', 'yes').isChecked()).toBe(true)
    await expect.poll(() => question(page, 'family.school_attendance_ok', 'yes').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Antworten speichern' }).click()
    await page.getByText('Die Antworten sind gespeichert').waitFor()
    await page.goto(`${here}/${form}`)
    expect(await question(page, 'family.children_count').inputValue()).toBe('2')
    expect(problems).toEqual([])
    await close()
  })

  test('a new assessment is due on Heute; assessed again, before and after show what changed', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    page.setDefaultTimeout(10_000)
    const here = await admit(page, `${familyName}-Neu`)
    await page.goto(`${here}/bedarfe/vergleich`)
    await page.getByRole('heading', { name: 'Nichts zu vergleichen' }).waitFor()
    await assess(page, here, 'Sehr hoher Bedarf', 'Wenig Bedarf', '10.1.2025')

    await page.goto('/')
    const due = page.getByRole('row').filter({ hasText: `${familyName}-Neu` })
    await due.filter({ hasText: 'Neue Einschätzung fällig' }).getByRole('link').first().click()
    await page.waitForURL(/\/bedarfe$/)
    await page.getByText('Neue Einschätzung fällig seit').waitFor()

    await assess(page, here, 'Wenig Bedarf', 'Etwas Bedarf', '1.6.2026')
    expect(await page.getByText('Neue Einschätzung fällig seit').count()).toBe(0)
    await page.getByRole('link', { name: 'Vorher und nachher' }).click()
    await page.getByRole('heading', { name: /^Fachlich besser: 1, schlechter: 0/ }).waitFor()
    const cells = page.getByRole('row').filter({ hasText: 'Wohnen' }).getByRole('cell')
    expect(await cells.allInnerTexts()).toEqual(
      ['Sehr hoher Bedarf', 'Wenig Bedarf', 'besser', 'Wenig Bedarf', 'Etwas Bedarf', 'schlechter'].map(
        (word) => expect.stringContaining(word),
      ),
    )
    // On an earlier second day nothing had changed yet; a day nobody can read is said at its field.
    await page.getByLabel('Zweiter Tag').fill('31.5.2026')
    await page.getByRole('button', { name: 'Vergleichen' }).click()
    await page.getByRole('heading', { name: /gleich: 1/ }).waitFor()
    await page.getByLabel('Zweiter Tag').fill('irgendwann')
    await page.getByRole('button', { name: 'Vergleichen' }).click()
    await page.locator('#bis[aria-invalid=true]').waitFor()
    expect(await page.locator('#bis').inputValue()).toBe('irgendwann')
    if (javaScriptEnabled) expect(await accessibilityFindings(page)).toEqual([])
    expect(problems).toEqual([])
    await close()
  })
})
