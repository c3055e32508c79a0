import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateAdmission } from './admission.ts'
import { codeFor } from './code-for.ts'
import type { Criterion } from './concept.ts'
import { type StoredVersion, versionOn, versionState } from './version-state.ts'

const criterion = (kind: Criterion['kind'], key: string): Criterion => ({
  code: key,
  label: key,
  kind,
  condition: { fact: key, comparison: 'is', values: ['yes'] },
})

describe('criteria for admission', () => {
  const both = [criterion('required', 't.must'), criterion('excluding', 't.not')]
  const evaluate = (answers: Record<string, string>) =>
    evaluateAdmission(both, (key) => (answers[key] ? { answer: 'known', value: answers[key] } : undefined))

  test('required must hold, excluding must not', () => {
    expect(evaluate({ 't.must': 'yes', 't.not': 'no' }).result).toBe('for')
    expect(evaluate({ 't.must': 'no', 't.not': 'no' }).result).toBe('against')
    expect(evaluate({ 't.must': 'yes', 't.not': 'yes' }).result).toBe('against')
  })

  test('what is unknown is open and never counts as no; one criterion against decides', () => {
    expect(evaluate({ 't.must': 'yes' })).toMatchObject({
      result: 'open',
      criteria: [{ result: 'for' }, { result: 'open' }],
    })
    expect(evaluate({ 't.not': 'no' }).result).toBe('open')
    expect(evaluate({ 't.not': 'yes' }).result).toBe('against')
  })

  test('without criteria everybody may be admitted', () => {
    expect(evaluateAdmission([], () => undefined)).toEqual({ result: 'for', criteria: [] })
  })
})

describe('which version holds', () => {
  const version = (id: string, inForceFrom: string | null): StoredVersion => ({
    id,
    adopted: inForceFrom !== null,
    inForceFrom,
  })
  const versions = [version('draft', null), version('a', '2024-01-01'), version('b', '2026-07-01')]

  test('the adopted one that began last by the day; a coming one does not hold yet', () => {
    expect(versionOn(versions, '2023-12-31')).toBeUndefined()
    expect(versionOn(versions, '2026-06-30')?.id).toBe('a')
    expect(versionOn(versions, '2026-07-01')?.id).toBe('b')
    expect(versions.map((one) => versionState(one, versions, '2026-06-30'))).toEqual([
      'draft',
      'in_force',
      'coming',
    ])
    expect(versions.map((one) => versionState(one, versions, '2026-07-01'))).toEqual([
      'draft',
      'retired',
      'in_force',
    ])
  })

  test('drawn versions: drafts never change what holds on any day', () => {
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString())
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 5 }), fc.nat({ max: 4 }), day, (days, drafts, on) => {
        const adopted = days.map((from, at) => version(`v${at}`, from))
        const more = Array.from({ length: drafts }, (_none, at) => version(`d${at}`, null))
        expect(versionOn([...more, ...adopted], on)).toEqual(versionOn(adopted, on))
      }),
    )
  })
})

describe('codes of words', () => {
  test('are made of the letters and differ from those taken', () => {
    expect(codeFor('Brief der Stadt', new Set())).toBe('brief_der_stadt')
    expect(codeFor('Größe (m²)', new Set(['groesse_m2']))).toBe('grosse_m2')
    expect(codeFor('Brief', new Set(['brief', 'brief_2']))).toBe('brief_3')
    expect(codeFor('18 bis 27', new Set())).toBe('w_18_bis_27')
    expect(codeFor('Школа', new Set())).toMatch(/^[a-z]/)
  })
})
