import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const locales = ['de', 'en'] as const
export type Locale = (typeof locales)[number]

/** One variant form of a message: declarations, selectors and texts per matching value. */
export type Variants = [{ declarations?: string[]; selectors?: string[]; match: Record<string, string> }]
export type Message = string | Variants
export type MessageFile = { path: string; locale: Locale; prefix: string; messages: Record<string, Message> }

/**
 * Finds every message file below `root`: `src/features/<name>/messages/<locale>.json` and the same in
 * `src/ui` and `src/platform/<name>`. The folder above `messages` is the prefix its keys must carry. What
 * compile-messages.ts writes is no source and left out.
 */
export function readMessageFiles(root: string): MessageFile[] {
  return globSync('src/**/messages/*.json', { cwd: root, exclude: ['src/platform/i18n/generated/**'] })
    .toSorted()
    .map((file) => {
      const locale = path.basename(file, '.json')
      if (!locales.includes(locale as Locale))
        throw new Error(`${file}: "${locale}" is not a language of the program`)
      const prefix = path.basename(path.dirname(path.dirname(file))).replaceAll('-', '_')
      const messages = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, Message>
      return { path: file, locale: locale as Locale, prefix, messages }
    })
}

const parameters = (message: Message) => {
  const texts = typeof message === 'string' ? [message] : Object.values(message[0].match)
  const named = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!))
  return [...new Set(named)].toSorted().join(', ')
}

const pluralCategories: Record<Locale, readonly string[]> = { de: ['one', 'other'], en: ['one', 'other'] }

function pluralProblems(file: MessageFile, key: string, message: Message) {
  if (typeof message === 'string') return []
  const [{ declarations = [], match }] = message
  const plural = declarations.map((line) => /^local (\w+) = \w+: plural$/.exec(line)?.[1]).find(Boolean)
  if (!plural) return []
  return pluralCategories[file.locale]
    .filter((category) => !Object.keys(match).some((arm) => arm.includes(`${plural}=${category}`)))
    .map((category) => `${file.path}: "${key}" has no plural form "${category}"`)
}

/** What the compiler would pass over in silence: one sentence per fault, empty when all is well. */
export function messageProblems(files: MessageFile[]): string[] {
  const problems: string[] = []
  const seen = new Map<string, string>()
  for (const file of files) {
    for (const [key, message] of Object.entries(file.messages)) {
      if (!key.startsWith(`${file.prefix}_`))
        problems.push(`${file.path}: "${key}" must begin with "${file.prefix}_"`)
      const double = seen.get(`${file.locale}:${key}`)
      if (double) problems.push(`${file.path}: "${key}" stands in ${double} too`)
      seen.set(`${file.locale}:${key}`, file.path)
      problems.push(...pluralProblems(file, key, message))
    }
  }
  const merged = Object.fromEntries(locales.map((locale) => [locale, mergeMessages(files, locale)]))
  for (const key of new Set(locales.flatMap((locale) => Object.keys(merged[locale]!)))) {
    const present = locales.filter((locale) => merged[locale]![key] !== undefined)
    for (const locale of locales)
      if (!present.includes(locale)) problems.push(`"${key}" is missing in ${locale}`)
    const shapes = new Set(present.map((locale) => parameters(merged[locale]![key]!)))
    if (shapes.size > 1) problems.push(`"${key}" takes different parameters: ${[...shapes].join(' / ')}`)
  }
  return problems
}

/** All messages of one language in one object. */
export function mergeMessages(files: MessageFile[], locale: Locale): Record<string, Message> {
  return Object.assign({}, ...files.filter((file) => file.locale === locale).map((file) => file.messages))
}

/** The source is read once more because a key written twice in one JSON file is lost by the parser. */
export const doubleKeys = (root: string, files: MessageFile[]): string[] =>
  files.flatMap((file) => doubleKeysIn(file.path, readFileSync(path.join(root, file.path), 'utf8')))

/** Keys that stand twice in the text of one file. */
export function doubleKeysIn(file: string, text: string): string[] {
  const keys = [...text.matchAll(/^\s*"(\w+)":/gm)].map((found) => found[1]!)
  const top = keys.filter((key) => !formKeys.has(key))
  return top.filter((key, at) => top.indexOf(key) !== at).map((key) => `${file}: "${key}" stands twice`)
}

/** Keys of the message format itself, which stand in every message with variants. */
const formKeys = new Set(['declarations', 'selectors', 'match'])

/** Keys that no source reaches as `m.<key>`: a text that nobody can see, or one reached in a way the compiler cannot check. */
export function unusedKeys(files: MessageFile[], sources: string[]): string[] {
  const used = new Set(
    sources.flatMap((text) => [...text.matchAll(/\bm\s*\.\s*(\w+)/g)].map((found) => found[1]!)),
  )
  const keys = new Set(files.flatMap((file) => Object.keys(file.messages)))
  return [...keys].filter((key) => !used.has(key)).map((key) => `"${key}" is used nowhere`)
}
