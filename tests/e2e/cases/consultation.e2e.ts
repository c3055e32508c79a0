import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawnWays } from '../drawn-ways.ts'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const day = (days: number) => {
  const date = Temporal.Now.plainDateISO('Europe/Berlin').add({ days })
  return `${date.day}.${date.month}.${date.year}`
}

const ways = drawnWays(import.meta.url, [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)

test.each(ways)(
  'supervision is let in for some days, reads only, is out again, asks and is told why not, %s',
  async (_words, scripts) => {
    const { page: manager, ...managing } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    const { page: supervisor, ...supervising } = await visit(browser, 'fachaufsicht', {
      javaScriptEnabled: scripts,
    })
    const question = `Wie weiter mit der Wohnung? (${scripts ? 'mit' : 'ohne'})`
    await manager.goto('/faelle?status=open&ordnung=name')
    await manager.goto(
      (await manager
        .locator('tbody a')
        .nth(scripts ? 2 : 3)
        .getAttribute('href'))!,
    )
    const here = new URL(manager.url()).pathname.replace(/\/plan$/, '')
    await manager.goto(`${here}/zugriffe`)
    await manager.getByRole('link', { name: 'Fachberatung', exact: true }).click()
    await manager.getByRole('link', { name: 'Fachberatung einladen' }).click()
    await manager.locator('#member').selectOption({ label: 'Fachaufsicht Case Management' })
    await manager.getByLabel('Frage oder Anlass').fill(question)
    await manager.getByLabel('Bis einschließlich').fill(day(20))
    await manager.getByRole('button', { name: 'Fachberatung einladen' }).click()
    await manager.getByText('Höchstens 14 Tage').first().waitFor()
    expect(await manager.getByLabel('Frage oder Anlass').inputValue()).toBe(question)
    await manager.getByLabel('Bis einschließlich').fill(day(5))
    await manager.getByRole('button', { name: 'Fachberatung einladen' }).click()
    await manager.getByText('Die Fachberatung ist eingeladen').waitFor()

    // What has been overdue for long stands with both, and leads to the case without a name.
    const invited = manager.url()
    await manager.goto('/')
    await manager.getByText('auch bei der Fachaufsicht').first().waitFor()
    await manager.goto(invited)
    await supervisor.goto('/struktur/faelle')
    const overdue = supervisor.getByRole('region', { name: /^Lange überfällig/ })
    await overdue.getByRole('link').first().click()
    await supervisor.getByRole('heading', { level: 1, name: 'Ein Fall (pseudonym)' }).waitFor()
    await supervisor.goto('/struktur/faelle')
    const mine = supervisor.getByRole('row').filter({ hasText: question })
    await mine.getByRole('link', { name: 'Fall öffnen' }).click()
    await supervisor.getByRole('heading', { level: 2, name: 'Plan', exact: true }).waitFor()
    // The plan was shown, the name was not, and nothing can be changed.
    expect(await supervisor.getByRole('heading', { level: 1 }).innerText()).toBe('Name nicht freigegeben')
    expect(await supervisor.getByRole('link', { name: 'Schritt anlegen' }).count()).toBe(0)
    expect((await supervisor.goto(`${here}/person`))!.status()).toBe(200)
    expect(await supervisor.locator('main').innerText()).not.toContain('Demo-')

    await manager
      .getByRole('row')
      .filter({ hasText: question })
      .getByRole('button', { name: 'Beenden' })
      .click()
    await manager.getByText('Die Fachberatung ist beendet').waitFor()
    expect((await supervisor.goto(`${here}/plan`))!.status()).toBe(404)

    await supervisor.goto('/struktur/faelle')
    await mine.getByRole('link', { name: 'Ein Fall (pseudonym)' }).click()
    await supervisor.getByRole('link', { name: 'Um Fachberatung bitten' }).click()
    await supervisor.getByRole('button', { name: 'Um Fachberatung bitten' }).click()
    await supervisor.getByText('Bitte füllen Sie dieses Feld aus').first().waitFor()
    await supervisor.getByLabel('Frage oder Anlass').fill(`Noch einmal: ${question}`)
    await supervisor.getByRole('button', { name: 'Um Fachberatung bitten' }).click()
    await supervisor.getByText('Ihre Bitte ist bei der zuständigen Fachkraft').waitFor()

    await manager.goto('/')
    await manager
      .getByRole('row')
      .filter({ hasText: 'Fachberatung ist erbeten' })
      .getByRole('link')
      .first()
      .click()
    await manager
      .getByRole('row')
      .filter({ hasText: 'Noch einmal' })
      .getByRole('link', { name: 'Antworten' })
      .click()
    await manager.getByText('nein', { exact: true }).click()
    await manager.getByLabel('Begründung').fill('Das ist inzwischen geklärt.')
    await manager.getByRole('button', { name: 'Antworten' }).click()
    await manager.getByText('Ihre Antwort ist gespeichert').waitFor()
    await supervisor.goto('/struktur/faelle')
    await supervisor.getByRole('row').filter({ hasText: 'Das ist inzwischen geklärt' }).first().waitFor()
    expect([managing.problems, supervising.problems]).toEqual([[], []])
    await managing.close()
    await supervising.close()
  },
  120_000,
)
