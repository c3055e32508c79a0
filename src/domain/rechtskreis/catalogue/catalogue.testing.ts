import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Worded } from '#domain/plan/chain-template.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'

const folder = path.resolve(import.meta.dirname, '../../../../db/seeds/rules/transitions')

export type RuleFile = VersionedRule & { id: string; title: Worded }

/** The committed catalogue of transitions by the names of its files, in their order. */
export const catalogue = new Map(
  globSync('*.json', { cwd: folder })
    .toSorted()
    .map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as RuleFile,
    ]),
)

/** One rule of it; throws for a number it does not have. */
export function ruleFile(id: string): RuleFile {
  const found = catalogue.get(id)
  if (!found) throw new Error(`the catalogue has no ${id}`)
  return found
}
