import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readShare } from './post-share.ts'

test.each([
  ['1', '1.00'],
  ['0,5', '0.50'],
  ['0.5', '0.50'],
  [' 0,75 ', '0.75'],
  ['0,01', '0.01'],
  ['1,00', '1.00'],
  ['0,500', '0.50'],
  ['50 %', '0.50'],
  ['100%', '1.00'],
])('%s is %s', (text, share) => expect(readShare(text)).toEqual({ ok: true, value: share }))

test.each([
  ['', 'unreadable'],
  ['halb', 'unreadable'],
  ['0,5 VZÄ', 'unreadable'],
  ['-0,5', 'unreadable'],
  [',5', 'unreadable'],
  ['0,005', 'too_fine'],
  ['33,3 %', 'too_fine'],
  ['0', 'out_of_range'],
  ['0,00', 'out_of_range'],
  ['1,01', 'out_of_range'],
  ['50', 'out_of_range'],
  ['101 %', 'out_of_range'],
])('%s is no share: %s', (text, problem) => expect(readShare(text)).toEqual({ ok: false, refusal: problem }))

test('every hundredth is read back in both ways of writing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (hundredths) => {
      const share = (hundredths / 100).toFixed(2)
      expect(readShare(share)).toEqual({ ok: true, value: share })
      expect(readShare(share.replace('.', ','))).toEqual({ ok: true, value: share })
    }),
  )
})
