import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { demoPassword } from '#features/identity/demo-accounts.ts'

export type Visitor = { page: Page; problems: string[]; close: () => Promise<void> }

/** A browser of its own for one demo person, signed in by hand; collects what the console complains about. */
export async function visit(
  browser: Browser,
  login: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    baseURL: inject('program').url,
    ...options,
  })
  const page = await context.newPage()
  const problems: string[] = []
  // An intended 4xx answer is reported by the browser as a failed resource; that is no problem of the page.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto('/anmelden')
  await signIn(page, login)
  return { page, problems, close: () => context.close() }
}

/** Fills in the sign-in form that the page shows. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort').fill(demoPassword)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/anmelden')
}
