import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Finding = { id: string; nodes: { target: string[] }[] }

/** What axe finds on the page against WCAG 2.2 AA, or against its rule for colours alone: rule and first place. */
export async function accessibilityFindings(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(axe)
  const asked = rules === 'all' ? ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] : ['color-contrast']
  const result = await page.evaluate(async (runOnly) => {
    return (
      await (
        window as unknown as {
          axe: { run: (root: Document, options: object) => Promise<{ violations: Finding[] }> }
        }
      ).axe.run(document, { runOnly })
    ).violations
  }, asked)
  return result.map((found) => `${found.id}: ${found.nodes[0]?.target.join(' ')}`)
}
