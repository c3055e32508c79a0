import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { wordingProblems } from './wording-problems.ts'

type Title = { de: string; en: string }

/**
 * The catalogue of transitions from its files: one per rule, its name and what it is called beside all it says.
 * @throws where the wordings of a rule contradict each other: a day with none or with two would be counted wrongly in silence
 */
export const readTransitionKinds = (folder: string): { id: string; title: Title; detail: VersionedRule }[] =>
  globSync('*.json', { cwd: folder })
    .toSorted()
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const { id, title, ...detail } = JSON.parse(text) as VersionedRule & { id: string; title: Title }
      const problems = wordingProblems(detail)
      if (problems.length > 0) throw new Error(`${file}: ${problems.join('; ')}`)
      return { id, title, detail }
    })
