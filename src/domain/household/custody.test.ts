import { expect, test } from 'vitest'
import { isMinorOn, nobodyHasCustody } from './custody.ts'

test('a minor is one until the day of the eighteenth birthday; half known dates count only where they are sure', () => {
  expect(isMinorOn('2008-11-26', '2026-11-25')).toBe(true)
  expect(isMinorOn('2008-11-26', '2026-11-26')).toBe(false)
  expect(isMinorOn('2008', '2026-11-26')).toBe(false)
  expect(isMinorOn('2009', '2026-11-26')).toBe(true)
  expect(isMinorOn('2009-03', '2026-11-26')).toBe(true)
  expect(isMinorOn(null, '2026-11-26')).toBe(false)
  expect(isMinorOn('2026-11-27', '2026-11-26')).toBe(false)
})

test('a parent, a guardian or somebody with custody has it, from either side and only while it holds', () => {
  const one = (kind: 'parent' | 'guardian' | 'sibling' | 'child', more = {}) => ({
    personId: 'child',
    otherPersonId: null,
    kind,
    from: null,
    until: null,
    ...more,
  })
  const day = '2026-11-26'
  expect(nobodyHasCustody('child', [], day)).toBe(true)
  expect(nobodyHasCustody('child', [one('sibling')], day)).toBe(true)
  expect(nobodyHasCustody('child', [one('parent')], day)).toBe(false)
  expect(nobodyHasCustody('child', [one('guardian', { until: '2026-11-25' })], day)).toBe(true)
  expect(nobodyHasCustody('child', [one('guardian', { until: day })], day)).toBe(false)
  expect(nobodyHasCustody('child', [one('child', { personId: 'mother', otherPersonId: 'child' })], day)).toBe(
    false,
  )
})
