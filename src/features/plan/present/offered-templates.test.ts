import { expect, test } from 'vitest'
import { offeredTemplates } from './offered-templates.ts'

const all = [{ code: 'recognition' }, { code: 'family' }, { code: 'training' }]

test('the chains of the concept stand first, the others remain possible', () => {
  expect(offeredTemplates(all, ['family'])).toEqual({
    own: [{ code: 'family' }],
    others: [{ code: 'recognition' }, { code: 'training' }],
  })
})

test('a concept that names no chain works with all of them', () => {
  expect(offeredTemplates(all, [])).toEqual({ own: all, others: [] })
})
