import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type KeptMail,
  knowledgeOf,
  mailMethods,
  mailsAfterChange,
  mailStates,
  minutesToNextTry,
} from './mail.ts'

const mail = (method: KeptMail['method'], state: KeptMail['state'], personId = 'p1'): KeptMail => ({
  personId,
  method,
  state,
})

test.each<[string, KeptMail[], string[], string[]]>([
  ['who was invited and comes is told of the change', [mail('request', 'sent')], ['p1'], ['p1 request']],
  ['who was invited and comes no more is told so', [mail('request', 'sent')], [], ['p1 cancel']],
  ['an invitation that still waits is replaced', [mail('request', 'waiting')], ['p1'], ['p1 request']],
  ['one that never left is not called off', [mail('request', 'waiting')], [], []],
  ['who could not be reached is not written to again', [mail('request', 'not_sent')], ['p1'], []],
  [
    'who heard of it once hears that it is off, though the change between did not arrive',
    [mail('request', 'sent'), mail('request', 'not_sent')],
    [],
    ['p1 cancel'],
  ],
  ['who knows that it is off hears nothing', [mail('request', 'sent'), mail('cancel', 'sent')], [], []],
  ['nobody is told who was not', [mail('request', 'sent')], ['p1', 'p2'], ['p1 request']],
])('%s', (_words, kept, takesPart, expected) =>
  expect(mailsAfterChange(kept, takesPart).map(({ personId, method }) => `${personId} ${method}`)).toEqual(
    expected,
  ),
)

const history = fc.array(
  fc.record({
    personId: fc.constantFrom('p1', 'p2', 'p3'),
    method: fc.constantFrom(...mailMethods),
    state: fc.constantFrom(...mailStates),
  }),
  { maxLength: 8 },
)

test('whatever was sent: once all is carried out, who takes part and was told knows, and nobody else does', () => {
  fc.assert(
    fc.property(history, fc.subarray(['p1', 'p2', 'p3']), (kept, takesPart) => {
      const told = mailsAfterChange(kept, takesPart)
      const settled = kept.map((one) =>
        one.state === 'waiting' ? { ...one, state: 'overtaken' as const } : one,
      )
      const after = [...settled, ...told.map((one) => ({ ...one, state: 'sent' as const }))]
      for (const personId of ['p1', 'p2', 'p3']) {
        const before = knowledgeOf(kept, personId)
        expect(knowledgeOf(after, personId)).toBe(
          before !== 'nothing' && takesPart.includes(personId) ? 'knows' : 'nothing',
        )
      }
      expect(told.length).toBe(new Set(told.map(({ personId }) => personId)).size)
    }),
  )
})

test('pauses grow to an hour', () =>
  expect([1, 2, 3, 7, 20].map(minutesToNextTry)).toEqual([1, 2, 4, 60, 60]))
