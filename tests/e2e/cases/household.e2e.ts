import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { addNew, save } from './add-member.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)

/** Takes an entry of a long list, which is a select without scripts and a combobox with them. */
async function choose(page: Page, id: string, label: string, javaScriptEnabled: boolean) {
  if (!javaScriptEnabled) return void (await page.locator(`select#${id}`).selectOption({ label }))
  await page.locator(`input#${id}`).fill(label)
  await page.locator(`input#${id}`).blur()
}

/** Admits a person; answers the address of the case. */
async function admit(page: Page, familyName: string): Promise<string> {
  await page.goto(`/faelle/neu?name=${familyName}`)
  await page.getByLabel('Vornamen').fill('Rima')
  await page.getByLabel('Geburtsdatum').fill('1990')
  await page.locator('#access_route').selectOption('self')
  await page.getByText('Post', { exact: true }).click()
  await page.getByText('schriftlich', { exact: true }).click()
  await page.getByRole('button', { name: 'Person aufnehmen' }).click()
  await page.getByRole('heading', { level: 1, name: `${familyName}, Rima` }).waitFor()
  return page.url().replace(/\/plan$/, '')
}

describe.each(ways)('a family %s', (_words, javaScriptEnabled) => {
  const familyName = javaScriptEnabled ? 'Demo-Familie' : 'Demo-Verwandt'

  test('members, school, guardian, separation with its day, and a way that is not safe', async () => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled })
    page.setDefaultTimeout(10_000)
    const here = await admit(page, familyName)
    expect(await page.getByText('Nicht sicher: Post').count()).toBe(1)

    // The person of the case comes first; an impossible day is refused at its field and nothing typed is lost.
    await page.getByRole('link', { name: 'Haushalt', exact: true }).click()
    await page.getByRole('heading', { name: 'Noch kein Haushalt' }).waitFor()
    await page.getByRole('link', { name: 'Mitglied hinzufügen' }).click()
    await page.getByRole('link', { name: 'Person des Falls zuordnen' }).click()
    await page.getByText('erwachsen', { exact: true }).click()
    await page.getByLabel('Seit').fill('31.02.2024')
    await save(page)
    await page.getByText('Diesen Tag gibt es im Kalender nicht').first().waitFor()
    expect(await page.getByLabel('Seit').inputValue()).toBe('31.02.2024')
    expect(await page.getByLabel('erwachsen').isChecked()).toBe(true)
    await page.getByLabel('Seit').fill('1.2.2024')
    await save(page)
    await page.getByText('Das Mitglied ist hinzugefügt').waitFor()

    // Same given names and birth dates under another family name would be asked about as possible doubles.
    const [father, child] = javaScriptEnabled ? ['3.4.1988', '5.6.2015'] : ['21.9.1981', '8.11.2016']
    await addNew(page, here, familyName, 'Omar', father!, 'erwachsen')
    await addNew(page, here, familyName, 'Layan', child!, 'Kind')
    const household = page.getByRole('table', { name: 'Haushalt 1 (3 Mitglieder)' })
    expect(await household.getByText('gehört zum Fall').count()).toBe(3)
    expect(await page.getByText(`${familyName}, Omar; ${familyName}, Layan`).count()).toBeGreaterThan(0)

    // Who lives elsewhere is only named and has no file.
    await page.goto(`${here}/haushalt/neu`)
    await page.getByRole('link', { name: 'Nur nennen, ohne Akte' }).click()
    await page.getByLabel('Name oder Umschreibung').fill('Tochter Nour')
    await page.getByText('Kind', { exact: true }).click()
    await page.getByText('wohnt nicht in diesem Haushalt').click()
    await page.getByLabel('Seit').fill('1.2.2024')
    await save(page)
    await page.getByRole('row').filter({ hasText: 'Tochter Nour' }).getByText('nur genannt').waitFor()

    // A minor without custody is a hint until a guardian stands there, who can be an office.
    await page.getByText('niemand ist als Elternteil, Vormund').waitFor()
    await page.getByRole('link', { name: 'Beziehung eintragen' }).click()
    await page.locator('#person').selectOption({ label: `${familyName}, Layan` })
    await page.locator('#kind').selectOption('guardian')
    await choose(page, 'institution', 'Jugendamt Musterkreis', javaScriptEnabled)
    await page.locator('#from').fill('1.3.2024')
    await page.locator('#until').fill('1.2.2024')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Das Ende liegt vor dem Anfang').first().waitFor()
    await page.locator('#until').fill('')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Die Beziehung ist eingetragen').waitFor()
    expect(await page.getByText('niemand ist als Elternteil').count()).toBe(0)
    // In the list of relationships and beside the child.
    expect(await page.getByRole('row').filter({ hasText: 'Jugendamt Musterkreis' }).count()).toBe(2)

    await page.getByRole('link', { name: 'Kita oder Schule eintragen' }).click()
    await page.locator('#person').selectOption({ label: `${familyName}, Layan` })
    await page.getByText('Schule', { exact: true }).last().click()
    await page.getByLabel('Andere Einrichtung').fill('Gesamtschule Musterkreis')
    await page.getByLabel('Gruppe oder Klasse').fill('5b')
    await page.locator('#from').fill('1.8.2025')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('row').filter({ hasText: 'Gesamtschule Musterkreis' }).getByText('5b').waitFor()

    // The separation ends the membership on its day; before that day the household is whole.
    await page.getByRole('link', { name: `Zugehörigkeit von ${familyName}, Omar beenden` }).click()
    await page.getByLabel('Letzter Tag').fill('31.3.2026')
    await page.getByText('Trennung', { exact: true }).click()
    await page.getByText('endet mit', { exact: true }).click()
    await page.getByRole('button', { name: 'Zugehörigkeit beenden' }).click()
    await page.getByText('Die Zugehörigkeit ist beendet').waitFor()
    const former = page.getByRole('table', { name: 'Gehörten früher dazu' })
    expect(await former.getByText(/31\. März 2026|31\.03\.2026/).count()).toBe(1)
    expect(await former.getByText('(Trennung)').count()).toBe(1)
    await page.getByLabel('Stand am').fill('31.3.2026')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page
      .getByRole('table', { name: 'Haushalt 1 (4 Mitglieder)' })
      .getByText(`${familyName}, Omar`)
      .waitFor()

    // What is not safe stands first on every page and beside the number.
    await page.goto(`${here}/person`)
    await page.getByRole('link', { name: 'Kontakt ändern' }).click()
    await page.getByLabel('Telefon').fill('0000 123456')
    await page.getByRole('radiogroup', { name: 'Anruf' }).getByText('nicht sicher', { exact: true }).click()
    await page.getByRole('radiogroup', { name: 'E-Mail' }).getByText('sicher', { exact: true }).click()
    await page.getByLabel('Andere Menschen').fill(`${familyName}, Omar`)
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Der Kontakt ist gespeichert').waitFor()
    expect(await page.locator('header').getByText('Sicherer Kontakt', { exact: true }).count()).toBe(1)
    expect(await page.getByText(`Darf nichts erfahren: ${familyName}, Omar`).first().isVisible()).toBe(true)
    expect(
      await page.locator('dd').filter({ hasText: '0000 123456' }).getByText('nicht sicher').count(),
    ).toBe(1)
    await page.goto(`${here}/plan`)
    expect(await page.getByText('Nicht sicher: Anruf').count()).toBe(1)

    // A code of a diagnosis is refused, what is needed is kept.
    await page.goto(`${here}/person/verstaendigung`)
    await page.locator('#interpreter_needed').selectOption('yes')
    await page.getByLabel('Was bei Terminen noch gebraucht wird').fill('F32.1')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Das sieht aus wie der Code einer Diagnose').first().waitFor()
    await page.getByLabel('Was bei Terminen noch gebraucht wird').fill('Pausen')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Die Angaben sind gespeichert').waitFor()
    expect(
      await page
        .locator('dl')
        .allInnerTexts()
        .then((all) => all.join('\n')),
    ).toMatch(/Dolmetschen nötig\s+ja/)

    // A step, a need and a Rechtskreis can be another person's.
    await page.goto(`${here}/plan/neu`)
    await page.locator('#person').selectOption({ label: `${familyName}, Layan` })
    await page.locator('#step_code').selectOption('language_course')
    await page.getByLabel('In Ihren Worten').fill('Schulplatz suchen')
    await page.getByLabel('Bis wann').fill('1.12.2099')
    await page.getByRole('button', { name: 'Schritt speichern' }).click()
    await page
      .getByRole('row')
      .filter({ hasText: 'Schulplatz suchen' })
      .getByText(`${familyName}, Layan`)
      .waitFor()
    await page.goto(`${here}/zeitachse`)
    await page
      .getByRole('navigation', { name: 'Personen des Falls' })
      .getByText(`${familyName}, Layan`)
      .click()
    await page.waitForURL(/zeitachse\?person=/)
    await page.locator('nav [aria-current=page]', { hasText: 'Layan' }).waitFor()
    await page.getByRole('link', { name: 'Rechtskreis erfassen' }).click()
    expect(await page.locator('#person option:checked').innerText()).toBe(`${familyName}, Layan`)
    await page.locator('#rechtskreis').selectOption('SGB8')
    await page.locator('#from').fill('1.3.2024')
    await page.getByRole('button', { name: 'Zeitraum speichern' }).click()
    await page.getByRole('rowheader', { name: /SGB VIII/ }).waitFor()
    await page.goto(`${here}/zeitachse`)
    expect(await page.getByRole('rowheader', { name: /SGB VIII/ }).count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })
})
