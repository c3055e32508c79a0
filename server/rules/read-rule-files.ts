import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Pathway, RuleBase, Waiver } from '#domain/residence/rules/rule-base.ts'

const folder = path.resolve(import.meta.dirname, '../../db/seeds/rules')

const read = <T>(file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T

/** The rule base as the files of the program say it: one file per pathway, what several share beside them. */
export function readRuleFiles(): RuleBase {
  const files = readdirSync(path.join(folder, 'pathways')).filter((file) => file.endsWith('.json'))
  return {
    pathways: files.toSorted().map((file) => read<Pathway>(`pathways/${file}`)),
    waivers: read<{ waivers: Waiver[] }>('waivers.json').waivers,
    shared: read<RuleBase['shared']>('clocks-and-settings.json'),
  }
}
