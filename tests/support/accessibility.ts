import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { id: string; nodes: { target: string[] }[] }

const standard = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page against WCAG 2.2 AA: rule and first place. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const result = await page.evaluate(
    async (asked) => {
      return (
        await (
          window as unknown as {
            axe: { run: (root: Document, options: object) => Promise<{ violations: Finding[] }> }
          }
        ).axe.run(document, asked)
      ).violations
    },
    // Only what is wrong is read; everything else need not be described.
    { runOnly: standard, resultTypes: ['violations'] },
  )
  return result.map((found) => `${found.id}: ${found.nodes[0]?.target.join(' ')}`)
}
