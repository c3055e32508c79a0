import { expect, test } from 'vitest'
import { counted, effectsBetween } from './rule-effects.ts'

const seen = (result: 'open' | 'missing') => ({ result, window: null })

test('what would read differently, and how often without a person', () => {
  const before = { p: { A9: seen('missing'), S10: seen('open') }, q: { A9: seen('missing') } }
  const after = {
    p: { A9: seen('open'), S10: seen('open') },
    q: { A9: seen('open') },
    r: { A9: seen('open') },
  }
  const effects = effectsBetween(before, after)
  expect(effects).toEqual([
    { person: 'p', pathway: 'A9', was: 'missing', is: 'open' },
    { person: 'q', pathway: 'A9', was: 'missing', is: 'open' },
  ])
  expect(counted(counted({}, effects), effects.slice(0, 1))).toEqual({ A9: { 'missing>open': 3 } })
})

test('a hint that lacks other conditions reads differently, though its result stays', () => {
  const lacks = (...ids: string[]) => ({ p: { A9: { ...seen('missing'), lacks: ids } } })
  expect(effectsBetween(lacks('A9-TIME'), lacks('A9-TIME', 'A9-LIV'))).toEqual([
    { person: 'p', pathway: 'A9', was: 'missing', is: 'missing' },
  ])
  expect(effectsBetween(lacks('A9-TIME'), lacks('A9-TIME'))).toEqual([])
})
