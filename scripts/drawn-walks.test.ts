import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawnWalks } from './drawn-walks.ts'

const root = path.resolve(import.meta.dirname, '..')
const files = globSync('tests/e2e/**/*.e2e.ts', { cwd: root }).filter((file) => !file.includes('/start/'))

test('two seeds one after the other make every walk; what every run makes is in both', () => {
  const [one, other] = [4, 5].map((seed) => drawnWalks(files, { seed, deep: false }))
  expect(new Set([...one!.drawn, ...other!.drawn])).toEqual(new Set(files))
  expect(one!.left.length).toBeGreaterThan(10)
  const both = one!.drawn.filter((file) => other!.drawn.includes(file))
  expect(both).toContain('tests/e2e/first-slice.e2e.ts')
  expect(both.length + one!.left.length + other!.left.length).toBe(files.length)
  expect(both.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  expect(both).toHaveLength(8)
})

test('where everything is counted no walk is left out', () => {
  expect(drawnWalks(files, { seed: 4, deep: true })).toEqual({ drawn: files, left: [] })
})
