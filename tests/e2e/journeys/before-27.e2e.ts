import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { visit } from '../../support/people.ts'
import { admit } from '../cases/admit.ts'
import { drawnWays } from '../drawn-ways.ts'
import { dayBefore, firstOfMonth, german, now } from './days.ts'
import { modes, rowOf } from './forms.ts'
import { lookOn, openReasoning, recordStatus, wayCard } from './pathway-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** § 25a Abs. 1 Nr. 3: the application has to come before this day. */
const birthday27 = firstOfMonth(4)
const way = 'Gut integrierte junge Menschen'

test.each(drawnWays(import.meta.url, modes))(
  'the window of § 25a shuts on the 27th birthday: told on the pathways, when they are watched, and on the axis, %s',
  async (_words, scripts) => {
    const { page, problems, close } = await visit(browser, 'cm', { javaScriptEnabled: scripts })
    page.setDefaultTimeout(10_000)
    const born = german(birthday27.subtract({ years: 27 }))
    const here = await admit(page, 'Demo-Jungweg', scripts ? 'Farhad' : 'Behrouz', born)
    await page.goto(`${here}/perspektiven`)
    await recordStatus(page, { label: 'Duldung § 60a', from: german(firstOfMonth(-45)) }, scripts)

    const card = wayCard(page, way)
    await card.getByText('Frist beachten: Antrag vor dem 27. Geburtstag.').waitFor()
    const watched = page.getByRole('region', { name: 'Nächtlicher Blick auf die Wege' })
    // Kept in view since the admission; ordered anew, the program looks at once.
    await watched.getByRole('button', { name: 'Nicht mehr nachsehen' }).click()
    await page.getByText('Das Programm sieht nicht mehr nach.').waitFor()
    await watched.getByRole('button', { name: 'Jede Nacht nachsehen' }).click()
    await page.getByText('Das Programm sieht ab jetzt jede Nacht nach.').waitFor()
    const told = watched.getByRole('listitem').filter({ hasText: way })
    expect(await told.innerText()).toBe(
      `${way} (AufenthG § 25a Abs. 1) – schließt sich am ${german(birthday27)} (bemerkt am ${german(now)})`,
    )
    expect(await watched.innerText()).toContain(`jede Nacht nach, bis zum ${german(now.add({ years: 1 }))}`)

    await openReasoning(page, way, german(now))
    await page.getByText(`Der Hinweis ändert sich am ${german(birthday27)}.`).waitFor()
    await page.getByRole('link', { name: 'Zurück zu den Perspektiven' }).click()
    await lookOn(page, german(dayBefore(birthday27)))
    expect(await card.getByText('noch nicht', { exact: true }).count()).toBe(1)
    await lookOn(page, german(birthday27))
    expect(await card.count()).toBe(0)
    await page.getByText(/verschlossene oder nicht abgebildete Wege$/).click()
    const shut = page.getByRole('listitem').filter({ hasText: 'Nicht nachholbar: § 25b prüfen.' })
    expect(await shut.innerText()).toContain(`${way} (AufenthG § 25a Abs. 1): verschlossen`)

    await watched.getByRole('button', { name: 'Als gesehen vermerken' }).click()
    await page.getByText('Die Änderungen sind als gesehen vermerkt.').waitFor()
    expect(await told.count()).toBe(0)
    await page.getByRole('link', { name: 'Zeitachse', exact: true }).click()
    expect(await rowOf(page, way).innerText()).toContain(`schließt sich am ${german(birthday27)}`)
    expect(problems).toEqual([])
    await close()
  },
)
