import path from 'node:path'
import type { TextFile } from './repository-files.ts'

/** Cells of the rows of all tables of a Markdown text, without heads and rules. */
export function tableRows(text: string): string[][] {
  const lines = text.split('\n')
  const rule = /^\|[\s:|-]+\|$/
  return lines.flatMap((line, at) => {
    if (!line.startsWith('|') || rule.test(line) || rule.test(lines[at + 1] ?? '')) return []
    return [
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    ]
  })
}

const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

const anchors = (text: string) =>
  new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map((found) => slug(found[1]!)))

/**
 * Links to files or headings that are not there.
 * @param textOf text of a file by its path from the root; null where it does not exist, '' for a folder
 */
export function deadLinks(file: TextFile, textOf: (target: string) => string | null): string[] {
  const links = [
    ...withoutCode(file.text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)|(?:src|href)="([^"]+)"/g),
  ].map((found) => (found[1] ?? found[2])!)
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .flatMap((link) => {
      const [target = '', anchor] = decodeURI(link).split('#')
      const place =
        target === ''
          ? file.path
          : path.posix.normalize(path.posix.join(path.posix.dirname(file.path), target))
      const text = textOf(place)
      const dead =
        text === null || (anchor !== undefined && place.endsWith('.md') && !anchors(text).has(anchor))
      return dead ? [`${file.path}: ${link}`] : []
    })
}

/** A row of docs/glossary.md. */
export type Term = { term: string; meaning: string; names: string[] }

/** The terms of the glossary with their names in code, which stand in backticks in the third column. */
export const glossaryTerms = (text: string): Term[] =>
  tableRows(text).map(([term = '', meaning = '', names = '']) => ({
    term,
    meaning,
    names: [...names.matchAll(/`([^`]+)`/g)].map((found) => found[1]!),
  }))

/** What is wrong with a line of docs/acceptance.md: it names tests that exist, or is open with a reason. */
export function acceptanceProblems(rows: string[][], textOf: (file: string) => string | null): string[] {
  return rows.flatMap(([line = '', tests = '']) => {
    if (/^offen\b/.test(tests))
      return /^offen\s*[–:-]\s*\S.{4,}/.test(tests) ? [] : [`${line}: open without a reason`]
    const named = [...tests.matchAll(/`([^`]+)`/g)].map((found) => found[1]!)
    if (named.length === 0) return [`${line}: names no test`]
    return named.flatMap((name) => {
      const [file = '', ...parts] = name.split(' › ')
      const text = textOf(file)
      if (text === null) return [`${line}: ${file} does not exist`]
      if (parts.length === 0) return [`${line}: "${name}" names a file, not a test`]
      const plain = text.replaceAll(/\\(['"`])/g, '$1')
      return parts
        .filter((part) => !plain.includes(part))
        .map((part) => `${line}: "${part}" is no test of ${file}`)
    })
  })
}

/** Top folders that a README names in its map: `folder/` at the beginning of a table row, a list item or a line of a tree. */
export const mappedFolders = (readme: string): string[] =>
  [...readme.matchAll(/^(?:\|\s*|[-*]\s+|[├└│─\s]*)`?([a-z][a-z-]*)\/`?(?=\s|\|)/gm)].map(
    (found) => found[1]!,
  )
