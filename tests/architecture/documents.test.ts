import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { factsOf, featureFacts } from '../../architecture/feature-picture.ts'
import { acceptanceProblems, deadLinks, glossaryTerms, mappedFolders, tableRows } from './document-facts.ts'
import { repositoryGraph } from './import-graph.ts'
import { repositoryFiles, root } from './repository-files.ts'

function textOf(target: string): string | null {
  const at = path.join(root, target)
  if (!existsSync(at)) return null
  return statSync(at).isDirectory() ? '' : readFileSync(at, 'utf8')
}

const read = (file: string) => {
  const text = textOf(file)
  expect(text, `${file} exists`).not.toBeNull()
  return text!
}

type Manifest = {
  scripts: Record<string, string>
  dependencies: object
  devDependencies: object
  optionalDependencies: object
}
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest

describe('planted faults', () => {
  const there = (target: string) => ({ 'docs/a.md': '# One thing\n', src: '' })[target] ?? null

  test('links', () => {
    const text =
      '[a](a.md) [b](a.md#one-thing) [c](../src) [d](b.md) [e](a.md#two) [f](https://example.org) `[g](x.md)`'
    expect(deadLinks({ path: 'docs/x.md', text }, there)).toEqual(['docs/x.md: b.md', 'docs/x.md: a.md#two'])
  })

  test('lines of the acceptance', () => {
    const file = (name: string) => (name === 'a.test.ts' ? "test('adds', …)" : null)
    const tests = [
      '`a.test.ts › adds`',
      'offen – wird gebaut',
      'offen',
      '',
      '`b.test.ts › x`',
      '`a.test.ts › takes`',
      '`a.test.ts`',
    ]
    expect(
      acceptanceProblems(
        tests.map((cell, at) => [String(at), cell]),
        file,
      ),
    ).toEqual([
      '2: open without a reason',
      '3: names no test',
      '4: b.test.ts does not exist',
      '5: "takes" is no test of a.test.ts',
      '6: "a.test.ts" names a file, not a test',
    ])
  })

  test('tables, terms and the map of folders', () => {
    expect(glossaryTerms('| Term | x | y |\n|---|---|---|\n| Fall | mandate | `case`, `openCase` |')).toEqual(
      [{ term: 'Fall', meaning: 'mandate', names: ['case', 'openCase'] }],
    )
    expect(
      mappedFolders('| `src/` | program |\n- `db/` tables\n├── docs/   papers\nsee server/main.ts'),
    ).toEqual(['src', 'db', 'docs'])
  })
})

test('links in all papers lead somewhere', () => {
  const papers = repositoryFiles(['*.md', 'docs/**/*.md', '{src,server,bench,db,tests}/**/*.md'])
  console.log(`documents: ${papers.length} papers`)
  expect(papers.length).toBeGreaterThan(15)
  expect(papers.flatMap((paper) => deadLinks(paper, textOf))).toEqual([])
})

test('decisions are numbered once and without a gap, dated, and say what else was possible', () => {
  const decisions = repositoryFiles(['docs/adr/*.md'])
  const numbers = decisions.map((file) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(file.path)?.[1]))
  expect(numbers).toEqual(decisions.map((_file, at) => at + 1))
  const parts = [
    /^# \d{4} /m,
    /^- \d{4}-\d{2}-\d{2} (proposed|accepted|rejected|superseded)/m,
    /^## (What failed before|Alternatives)/m,
    /^## Consequences/m,
  ]
  expect(
    decisions.filter((file) => !parts.every((part) => part.test(file.text))).map((file) => file.path),
  ).toEqual([])
})

test('every name of the glossary exists in the code', () => {
  const terms = glossaryTerms(read('docs/glossary.md'))
  const code = repositoryFiles(['{architecture,db,server,src}/**/*.{ts,tsx,sql,json,csv}'])
    .map((file) => `${file.path}\n${file.text}`)
    .join('\n')
  const names = terms.flatMap((term) => term.names)
  console.log(`glossary: ${terms.length} terms, ${names.length} names`)
  expect(terms.length).toBeGreaterThanOrEqual(55)
  expect(terms.filter((term) => term.names.length === 0).map((term) => term.term)).toEqual([])
  expect(names.filter((name) => !new RegExp(`(?<!\\w)${RegExp.escape(name)}(?!\\w)`).test(code))).toEqual([])
})

test("the README's map of folders is the folders", () => {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  )
  const kept = folders
    .map((entry) => entry.name)
    .filter((name) => !['node_modules', 'build', 'coverage'].includes(name))
  expect([...new Set(mappedFolders(read('README.md')))].toSorted()).toEqual(kept.toSorted())
})

test('every line of the acceptance names a test that exists, or is open with a reason', () => {
  const rows = tableRows(read('docs/acceptance.md'))
  const open = rows.filter(([, tests]) => tests?.startsWith('offen')).length
  console.log(`acceptance: ${rows.length} lines, ${open} open`)
  expect(rows.length).toBeGreaterThan(50)
  expect(acceptanceProblems(rows, textOf)).toEqual([])
})

test('there are at most fifteen npm scripts', () => {
  expect(Object.keys(manifest.scripts).length).toBeLessThanOrEqual(15)
})

test('docs/dependencies.md lists every dependency with its version and licence', () => {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { license?: string }>
  }
  const used = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  const expected = Object.entries(used).map(([name, version]) => {
    const installed = path.join(root, 'node_modules', name, 'package.json')
    const own = existsSync(installed)
      ? (JSON.parse(readFileSync(installed, 'utf8')) as { license?: string }).license
      : undefined
    return `${name} ${version} ${own ?? lock.packages[`node_modules/${name}`]?.license ?? 'not stated'}`
  })
  const rows = tableRows(read('docs/dependencies.md'))
  const listed = rows.map(([name, version, licence]) => `${name?.replaceAll('`', '')} ${version} ${licence}`)
  expect(listed.toSorted()).toEqual(expected.toSorted())
  expect(rows.filter(([, , , why = '']) => why.length < 15)).toEqual([])
})

test('the drawing of the architecture shows the features and imports as they are', () => {
  const graph = repositoryGraph()
  const drawn = factsOf(read('docs/pictures/architecture.svg'))
  expect(drawn, 'node scripts/draw-architecture.ts draws it anew').toEqual(
    featureFacts(graph.modules, graph.edges),
  )
  expect(drawn.features.length).toBeGreaterThan(5)
})

test('the papers a public project needs are there', () => {
  for (const file of [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'NOTICE',
    'publiccode.yml',
  ])
    read(file)
  expect(read('LICENSE')).toMatch(/EUROP(EAN|ÄISCHE) UNION PUBLIC LICENCE v\. 1\.2/i)
  expect(
    globSync('docs/guides/{add-a-feature,add-a-migration,write-a-policy}.md', { cwd: root }),
  ).toHaveLength(3)
})

test('ten pictures show the running program, and the README shows two of them', () => {
  const pictures = globSync('docs/pictures/*.png', { cwd: root })
  expect(pictures).toHaveLength(10)
  for (const picture of pictures) {
    const bytes = readFileSync(path.join(root, picture))
    expect({ picture, png: bytes.subarray(1, 4).toString('latin1'), seen: bytes.length > 10_000 }).toEqual({
      picture,
      png: 'PNG',
      seen: true,
    })
  }
  const shown = [...read('README.md').matchAll(/docs\/pictures\/([\w-]+\.png)/g)].map((found) => found[1]!)
  expect(new Set(shown).size).toBe(2)
})
