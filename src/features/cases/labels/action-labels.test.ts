import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { actionLabel } from './action-labels.ts'
import { partLabel } from './part-labels.ts'

const src = path.resolve(import.meta.dirname, '../../..')
const files = globSync('features/**/*.{ts,tsx}', { cwd: src })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(path.join(src, file), 'utf8'))

const named = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!)
/** What commands on a case write into its log, as their files name it. */
const actions = new Set([
  ...files.filter((text) => /\bcaseId\b/.test(text)).flatMap((text) => named(text, /action: '([a-z_.]+)'/g)),
  ...files
    .filter((text) => text.includes('defineCaseCommand'))
    .flatMap((text) => named(text, /(?:action: |, )'([a-z_]+\.[a-z_]+)'/g)),
])
/** The parts of a case that pages write down as read. */
const parts = new Set(files.flatMap((text) => named(text, /case\.opened, part ([a-z]+)/g)))

test('everything that stands in the log of a case is said in words', () => {
  expect(actions.size).toBeGreaterThan(60)
  expect([...actions].filter((action) => actionLabel(action, '') === action)).toEqual([])
})

test('every part of a case that is read has a name', () => {
  expect(parts.size).toBeGreaterThan(10)
  // The way into a case leads on to a part of it; that it was opened says enough.
  expect([...parts].filter((part) => partLabel(part) === null)).toEqual(['start'])
})
