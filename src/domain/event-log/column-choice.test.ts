import { describe, expect, test } from 'vitest'
import { type ColumnChoice, decideColumns, namedChoice, placedChoice } from './column-choice.ts'

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

describe('columns by their places', () => {
  const odd = { columns: [' a', 'b\nb', '\0', 'd'], objectTypes: ['person'] }

  test('become names whatever these hold, and places again', () => {
    const named = namedChoice(odd, { ...none, case: '0', activity: '1', objectType: '0' })
    expect(named).toEqual({ ...none, case: ' a', activity: 'b\nb', objectType: 'person' })
    expect(placedChoice(odd, named)).toEqual({
      case: '0',
      activity: '1',
      timestamp: '',
      start: '',
      organisation: '',
      objectType: '0',
    })
  })

  test.each(['4', '2'])('a place where nothing is, or no text, is no column: %s', (place) => {
    const named = namedChoice(odd, { ...none, case: place, activity: '0', timestamp: '3', objectType: '0' })
    expect(decideColumns({ ...odd, objectTypes: null }, named, false)).toEqual({
      ok: false,
      refusal: { case: 'unknown' },
    })
  })
})
