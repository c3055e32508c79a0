import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { demoPassword } from '#features/identity/demo-accounts.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { startProgram } from '../tests/support/running-program.ts'

const folder = path.resolve(import.meta.dirname, '../docs/pictures')

/** What is shown: as whom, at which address; a case address is found by following the first line of the list. */
const pictures: {
  name: string
  login: string
  at: string
  dark?: boolean
  width?: number
  height?: number
}[] = [
  { name: 'sign-in', login: '', at: '/anmelden' },
  { name: 'today', login: 'cm', at: '/' },
  { name: 'transitions', login: 'cm', at: '/uebergaenge' },
  { name: 'case-plan', login: 'cm', at: 'case/plan', height: 1250 },
  { name: 'case-time-axis', login: 'cm', at: 'case/zeitachse', height: 1250 },
  { name: 'case-needs', login: 'cm', at: 'case/bedarfe' },
  { name: 'intake', login: 'cm', at: '/faelle/neu' },
  { name: 'chains', login: 'koordination', at: '/struktur/ketten?zielgruppe=recognised' },
  { name: 'case-board-dark', login: 'koordination', at: '/struktur/faelle', dark: true },
  { name: 'today-phone', login: 'cm', at: '/', width: 390 },
]

async function signedIn(browser: Browser, url: string, picture: (typeof pictures)[number]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'de-DE',
    viewport: { width: picture.width ?? 1280, height: picture.height ?? 800 },
    colorScheme: picture.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.goto('/anmelden')
  if (picture.login) {
    await page.locator('#login').fill(picture.login)
    await page.locator('#password').fill(demoPassword)
    await page.locator('form.form button').first().click()
    await page.waitForURL((address) => address.pathname !== '/anmelden')
  }
  return page
}

async function take(browser: Browser, url: string, picture: (typeof pictures)[number]) {
  const page = await signedIn(browser, url, picture)
  let address = picture.at
  if (address.startsWith('case/')) {
    await page.goto('/faelle?status=open&ordnung=name')
    address = address.replace('case', (await page.locator('tbody a').nth(2).getAttribute('href'))!)
  }
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(folder, `${picture.name}.png`) })
  await page.context().close()
  console.log(picture.name)
}

/** Starts the program with invented data and takes the pictures of README and docs. */
async function takePictures() {
  mkdirSync(folder, { recursive: true })
  const data = mkdtempSync(path.join(tmpdir(), 'nahtlos-pictures-'))
  const program = await startProgram(data)
  const browser = await launchBrowser()
  try {
    for (const picture of pictures) await take(browser, program.url, picture)
  } finally {
    await browser.close()
    await program.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

await takePictures()
