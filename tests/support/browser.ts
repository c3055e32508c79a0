import { existsSync } from 'node:fs'
import path from 'node:path'
import chromiumPackage from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Libraries that a bare machine lacks; the package brings them and they are looked up only where needed. */
async function libraries(executable: string, ownLibraries: boolean) {
  const folder = path.join(path.dirname(executable), 'al2023/lib')
  if (!ownLibraries && existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so')) return undefined
  const { inflate } = await import('@sparticuz/chromium')
  const bundled = path.resolve(
    import.meta.dirname,
    '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br',
  )
  if (!existsSync(folder)) await inflate(bundled)
  return folder
}

/**
 * Starts a real Chromium: the one in CHROME_PATH, else the one that came with `npm ci`. Never with that package's
 * default arguments, which switch web security off and would hide faults. `ownLibraries`: with the package's
 * libraries even where the machine has them.
 */
export async function launchBrowser({ ownLibraries = false } = {}): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? (await chromiumPackage.executablePath())
  const library = process.env.CHROME_PATH ? undefined : await libraries(executablePath, ownLibraries)
  const env = { ...process.env, ...(library ? { LD_LIBRARY_PATH: library } : {}) } as Record<string, string>
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--headless=shell'], env })
}
