import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answered } from '../kernel/answer.ts'
import { mergeAnswer, nothingSaid } from './merge-answer.ts'

const answer = fc.oneof(
  fc.constantFrom('a', 'b').map((value): Answered => ({ answer: 'known', value })),
  fc
    .constantFrom('not_asked', 'unknown', 'declined')
    .map((silent): Answered => ({ answer: silent, value: null }) as Answered),
)

test('two people save one form, each field drawn: nobody’s answer is lost without both being shown', () => {
  fc.assert(
    fc.property(answer, answer, answer, (shown, mine, theirs) => {
      // They saved first, so what stands is theirs.
      const merged = mergeAnswer(shown, theirs, mine)
      const [said, other] = [mine, theirs].map((one) => JSON.stringify(one))
      const before = JSON.stringify(shown)
      if (said === other) expect(merged).toBe('same')
      else if (other === before) expect(merged).toBe('write')
      else if (said === before) expect(merged).toBe('keep')
      else expect(merged).toBe('conflict')
    }),
  )
})

test('no answer recorded and "not asked" are one', () => {
  expect(mergeAnswer(nothingSaid, nothingSaid, { answer: 'not_asked', value: null })).toBe('same')
})
