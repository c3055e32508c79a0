import { describe, expect, test } from 'vitest'
import type { ResultKind } from './evaluate/result.ts'
import { changesBetween, type SeenHints } from './pathway-changes.ts'

const today = '2026-11-27'
const seen = (result: ResultKind, window: string | null = null): SeenHints => ({
  p: { A9: { result, window } },
})
const kinds = (before: SeenHints, now: SeenHints) =>
  changesBetween(before, now, today).map(({ kind }) => kind)

describe('what changed since the last look', () => {
  test.each<[ResultKind, ResultKind, string[]]>([
    ['missing', 'open', ['eligible']],
    ['closed', 'open', ['eligible']],
    ['open', 'missing', ['endangered']],
    ['open', 'closed', ['endangered']],
    ['missing', 'closed', ['closed']],
    ['closed', 'missing', []],
    ['open', 'open', []],
    ['not_modelled', 'closed', []],
  ])('%s, now %s: %j', (was, is, expected) => {
    expect(kinds(seen(was), seen(is))).toEqual(expected)
  })

  test('whoever is looked at for the first time became nothing, but a window in sight is told', () => {
    expect(kinds({}, seen('open'))).toEqual([])
    expect(kinds({}, seen('missing', '2027-03-10'))).toEqual(['window'])
  })

  test('a window is told once, and again when its day moves', () => {
    expect(kinds(seen('open'), seen('open', '2027-03-10'))).toEqual(['window'])
    expect(kinds(seen('open', '2027-03-10'), seen('open', '2027-03-10'))).toEqual([])
    expect(kinds(seen('open', '2027-03-10'), seen('open', '2027-02-01'))).toEqual(['window'])
  })
})
