import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { addNew, save } from '../cases/add-member.ts'
import { admit } from '../cases/admit.ts'
import { drawnWays } from '../drawn-ways.ts'
import { dayBefore, firstOfMonth, german, now } from './days.ts'
import { modes, rowOf } from './forms.ts'
import { addDays, askForProposal, factOf, gapFigures, recordSgb2, settle, sgb2 } from './transition-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const separated = firstOfMonth(-1).with({ day: 12 })
const lastPaid = dayBefore(separated)
const thisMonth = firstOfMonth(0)
/** From the day of the separation to yesterday. */
const gap = separated.until(now).days

// Whoever is added is looked up first: no two walks share a name.
const parents = (scripts: boolean) =>
  scripts
    ? { family: 'Demo-Zweiweg', father: 'Teodros', fatherBorn: '19.06.1982', mother: 'Selamawit' }
    : { family: 'Demo-Trennweg', father: 'Yohannes', fatherBorn: '04.09.1979', mother: 'Rahwa' }

/** The father, whose case it is, and the mother live together. */
async function bringTogether(page: Page, here: string, family: string, mother: string) {
  await page.goto(`${here}/haushalt/neu`)
  await page.getByRole('link', { name: 'Person des Falls zuordnen' }).click()
  await page.getByText('erwachsen', { exact: true }).click()
  await page.getByLabel('Seit').fill('1.2.2024')
  await save(page)
  await addNew(page, here, family, mother, '25.11.1986', 'erwachsen')
}

/** Both get SGB II together; ends on the axis of the mother, and answers its address. */
async function recordBoth(page: Page, here: string, mother: string, scripts: boolean) {
  await page.goto(`${here}/zeitachse/neu`)
  await recordSgb2(page, '01.02.2024', scripts)
  const persons = page.getByRole('navigation', { name: 'Personen des Falls' })
  await persons.getByText(mother).click()
  await persons.locator('[aria-current=page]', { hasText: mother }).waitFor()
  const axis = page.url()
  await page.getByRole('link', { name: 'Rechtskreis erfassen' }).click()
  await recordSgb2(page, '01.02.2024', scripts)
  return axis
}

test.each(drawnWays(import.meta.url, modes))(
  'parents separate: the one who moves out goes through T23, the other stays as before, %s',
  async (_words, scripts) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    page.setDefaultTimeout(10_000)
    const { family, father, fatherBorn, mother } = parents(scripts)
    const here = await admit(page, family, father, fatherBorn)
    await bringTogether(page, here, family, mother)
    const axis = await recordBoth(page, here, mother, scripts)

    // § 37 Abs. 2 SGB II: an application of today reaches back to the first of this month, not to the separation.
    const proposal = await askForProposal(page, 'Trennung', german(separated), 'T23')
    expect(await rowOf(page, sgb2).getByRole('cell').allInnerTexts()).toEqual(
      [lastPaid, dayBefore(thisMonth), thisMonth].map(german),
    )
    expect(await proposal.getByRole('radio', { name: sgb2 }).isChecked()).toBe(true)
    await proposal.getByRole('button', { name: 'So übernehmen' }).click()
    await page.getByText('Der Übergang ist erfasst.').waitFor()
    expect(await factOf(page, 'Fall')).toBe(`${family}, ${mother}`)
    expect(await gapFigures(page)).toEqual([
      `${separated.until(thisMonth).days} Tage erwartet nach den Regeln`,
      '– Tage ohne Geld',
      '– Tage ohne Anspruch noch nicht bewilligt',
    ])

    // She had applied in the month of the separation; today is without money too.
    await addDays(page, { last_paid_on: german(lastPaid), applied_on: german(separated.add({ days: 3 })) })
    await page.getByText('Lücke läuft').waitFor()
    expect(await gapFigures(page)).toEqual([
      '0 Tage erwartet nach den Regeln',
      `${gap + 1} Tage ohne Geld läuft noch`,
      '– Tage ohne Anspruch noch nicht bewilligt',
    ])
    expect(await factOf(page, 'Neue Leistung beginnt nach Regel')).toBe(german(separated))
    const paid = { granted_from: german(separated), first_payment_on: german(now) }
    await addDays(page, { granted_on: german(now), ...paid })
    const known = `bekannt seit ${german(now)}`
    expect((await gapFigures(page)).slice(1)).toEqual([
      `${gap} Tage ohne Geld ${known}`,
      `0 Tage ohne Anspruch ${known}`,
    ])

    // Settled, the common benefit has ended on her axis and her own has begun the day after.
    await settle(page)
    await page.goto(axis)
    const days = (text: string) => text.match(/\d\d\.\d\d\.\d{4}|läuft/g)
    expect((await rowOf(page, sgb2).allInnerTexts()).map(days)).toEqual([
      ['01.02.2024', german(lastPaid)],
      [german(separated), 'läuft'],
    ])
    expect(await page.getByText('Überschneidung').count()).toBe(0)
    const figures = await rowOf(page, 'Lebensunterhalt').getByRole('cell').allInnerTexts()
    expect(figures.slice(0, 3).map(Number.parseFloat)).toEqual([0, gap, 0])
    expect(days(await rowOf(page, 'SGB II → SGB II').innerText())).toEqual([lastPaid, now].map(german))

    await page.goto(`${here}/zeitachse`)
    expect((await rowOf(page, sgb2).allInnerTexts()).map(days)).toEqual([['01.02.2024', 'läuft']])
    await page.getByText('Noch kein Übergang erfasst.').waitFor()
    expect(problems).toEqual([])
    await close()
  },
)
