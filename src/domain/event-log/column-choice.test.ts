import { describe, expect, test } from 'vitest'
import { type ColumnChoice, decideColumns } from './column-choice.ts'

const none: ColumnChoice = {
  case: '',
  activity: '',
  timestamp: '',
  start: '',
  organisation: '',
  objectType: '',
  timestampUnit: '',
  lenient: false,
}
const table = { columns: ['c', 'a', 't', 's', 'o'], objectTypes: null }
const chosen = { ...none, case: 'c', activity: 'a', timestamp: 't' }
const objects = { columns: ['s', 'o'], objectTypes: ['person', 'order'] }

describe('columns of a table', () => {
  test.each<[string, Partial<ColumnChoice>, boolean, object]>([
    [
      'nothing chosen',
      { case: '', activity: '', timestamp: '' },
      false,
      { case: 'missing', activity: 'missing', timestamp: 'missing' },
    ],
    ['a column that is not there', { activity: 'x' }, false, { activity: 'unknown' }],
    ['the same column for two parts', { timestamp: 'c' }, false, { timestamp: 'twice' }],
    ['the same column as beginning', { start: 't' }, false, { start: 'twice' }],
    ['organisations without the declaration', { organisation: 'o' }, false, { organisation: 'not_declared' }],
    ['a foreign column of organisations, declared', { organisation: 'x' }, true, { organisation: 'unknown' }],
  ])('%s', (_words, change, declared, problems) => {
    expect(decideColumns(table, { ...chosen, ...change }, declared)).toEqual({ ok: false, refusal: problems })
  })

  test('three columns are enough; a type of objects has no meaning there', () => {
    expect(decideColumns(table, { ...chosen, objectType: 'person' }, false)).toEqual({
      ok: true,
      value: chosen,
    })
  })

  test('organisations, declared', () => {
    const all = { ...chosen, start: 's', organisation: 'o' }
    expect(decideColumns(table, all, true)).toEqual({ ok: true, value: all })
  })
})

describe('events that name objects', () => {
  test.each([
    ['', 'missing'],
    ['house', 'unknown'],
  ])('the type "%s" is %s', (objectType, problem) => {
    expect(decideColumns(objects, { ...none, objectType }, false)).toEqual({
      ok: false,
      refusal: { objectType: problem },
    })
  })

  test('a type tells the cases; names of columns that have none there are dropped', () => {
    expect(decideColumns(objects, { ...chosen, objectType: 'order', start: 's' }, false)).toEqual({
      ok: true,
      value: { ...none, objectType: 'order', start: 's' },
    })
  })
})
