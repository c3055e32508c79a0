import { expect, test } from 'vitest'
import type { AdmissionResult } from '../concept/admission.ts'
import { decideEnquiry, decisionsOf, type EnquiryState, enquiryStates, mayBeTakenOver } from './enquiry.ts'
import { findNaming } from './find-naming.ts'
import { overriddenCriteria } from './overridden-criteria.ts'

test('an open enquiry may go four ways, and what is over stays over', () => {
  const ways = enquiryStates.map((state) => [state, decisionsOf({ state, takenOver: false })])
  expect(Object.fromEntries(ways)).toEqual({
    open: ['answered', 'referred', 'admitted', 'lapsed'],
    answered: [],
    referred: [],
    // The family that never came: the decision is known, the case is not there.
    admitted: ['lapsed'],
    lapsed: [],
  })
  expect(decideEnquiry({ state: 'answered', takenOver: false }, 'referred')).toEqual({
    ok: false,
    refusal: 'over',
  })
})

test.each<[EnquiryState, boolean, boolean]>([
  ['admitted', false, true],
  ['admitted', true, false],
  ['open', false, false],
  ['lapsed', false, false],
])('%s, taken over %s: a case may take it over is %s', (state, takenOver, may) => {
  expect(mayBeTakenOver({ state, takenOver })).toBe(may)
  if (takenOver) expect(decisionsOf({ state, takenOver })).toEqual([])
})

const criterion = (code: string, result: 'for' | 'against' | 'open') => ({
  code,
  label: `Criterion ${code}`,
  kind: 'required' as const,
  result,
})
const evaluated: AdmissionResult = {
  result: 'against',
  criteria: [
    criterion('a', 'for'),
    criterion('b', 'against'),
    criterion('c', 'open'),
    criterion('d', 'against'),
  ],
}

test('each criterion against the admission needs a reason of its own; an open one blocks nobody', () => {
  expect(overriddenCriteria(evaluated, { b: 'Sie ist allein mit vier Kindern.' })).toEqual({
    ok: false,
    refusal: ['d'],
  })
  expect(overriddenCriteria(evaluated, { b: 'x'.repeat(1001), d: '  kurz  ' })).toEqual({
    ok: false,
    refusal: ['b', 'd'],
  })
  const reasons = {
    b: 'Sie ist allein mit vier Kindern.',
    d: 'Niemand sonst ist zuständig.',
    a: 'nicht gefragt',
  }
  expect(overriddenCriteria(evaluated, reasons)).toEqual({
    ok: true,
    value: [
      { code: 'b', label: 'Criterion b', reason: reasons.b },
      { code: 'd', label: 'Criterion d', reason: reasons.d },
    ],
  })
  const open = { result: 'open' as const, criteria: [criterion('c', 'open')] }
  expect(overriddenCriteria(open, {})).toEqual({ ok: true, value: [] })
})

test.each([
  ['Frau Öztürk fragt nach einem Kurs', ['Frau Öztürk']],
  ['Familie El-Amin, drei Kinder', ['Familie El-Amin']],
  ['Er heißt Omar und sucht Arbeit', ['heißt Omar']],
  ['Rückruf unter 0251 1234567', ['0251 1234567']],
  ['Schreibt an a.b@beispiel.de', ['a.b@beispiel.de']],
  ['Frau Mitte dreißig mit zwei Kindern sucht Kita', []],
  ['Familie mit vier Kindern, Wohnung zu klein', []],
  ['Frau aus Kamen fragt nach dem Führerschein', []],
])('"%s" names %j', (text, found) => {
  expect(findNaming(text)).toEqual(found)
})
