import { expect, test } from 'vitest'
import { missingParts, packageParts } from './hand-over.ts'

const whole: Parameters<typeof missingParts>[0] = {
  countsGap: true,
  lastPaidOn: '2026-03-31',
  appliedOn: '2026-03-12',
  appliedHow: 'online',
  applicationReceipt: 'Bestätigung vom 12. März',
  documents: [{ inHandOn: '2026-03-01' }, { inHandOn: '2026-03-02' }],
  uncoveredDays: 0,
  receivingOfficeId: 'office',
  receivingContact: 'Frau B., 02541 1',
  acknowledgedOn: '2026-04-01',
}

test('a whole package lacks nothing, an empty one all', () => {
  expect(missingParts(whole)).toEqual([])
  const empty = {
    lastPaidOn: null,
    appliedOn: null,
    appliedHow: null,
    acknowledgedOn: null,
    receivingOfficeId: null,
  }
  const words = { applicationReceipt: '', receivingContact: '' }
  expect(
    missingParts({ ...whole, ...empty, ...words, documents: [{ inHandOn: null }], uncoveredDays: 3 }),
  ).toEqual([...packageParts])
})

test.each([
  [{ documents: [{ inHandOn: '2026-03-01' }, { inHandOn: null }] }, ['documents']],
  [{ appliedHow: null }, ['application']],
  [{ uncoveredDays: 2 }, ['bridge']],
  [{ countsGap: false, lastPaidOn: null, uncoveredDays: 3 }, []],
])('%j lacks %j', (more, expected) => expect(missingParts({ ...whole, ...more })).toEqual(expected))
