import { describe, expect, test } from 'vitest'
import {
  type ComboboxEvent,
  initialCombobox,
  nextCombobox,
  suggestions,
  takesKey,
} from '#ui/choices/combobox-state.ts'

const options = ['Arabisch', 'Dari', 'Tigrinya', 'Türkisch', 'Ukrainisch'].map((label) => ({
  label,
  value: label.slice(0, 2).toLowerCase(),
}))
const typed = (text: string): ComboboxEvent => ({ type: 'typed', text })
const key = (name: string): ComboboxEvent => ({ type: 'key', key: name })
const after = (...events: ComboboxEvent[]) =>
  events.reduce((state, event) => nextCombobox(options, state, event), initialCombobox(options, 'da'))

describe('suggestions', () => {
  test('ignore case and marks', () => {
    expect(suggestions(options, ' TURK').map((option) => option.label)).toEqual(['Türkisch'])
  })
  test('beginning with the text come first', () => {
    expect(suggestions(options, 'r').map((option) => option.label)).toEqual([
      'Arabisch',
      'Dari',
      'Tigrinya',
      'Türkisch',
      'Ukrainisch',
    ])
    expect(
      suggestions(
        [
          { value: '1', label: 'Altstadt' },
          { value: '2', label: 'Stadt' },
        ],
        'stadt',
      ).map((option) => option.value),
    ).toEqual(['2', '1'])
  })
})

describe('typing', () => {
  test('opens and narrows the list, keeps the value until something is chosen', () => {
    expect(after(typed('t'))).toMatchObject({ text: 't', value: 'da', open: true, active: -1 })
  })
  test('forgets the mark of the former list', () => {
    expect(after(typed('t'), key('ArrowDown'), typed('ti')).active).toBe(-1)
  })
})

describe('keys', () => {
  test('arrow down opens all and walks around the end', () => {
    expect(after(key('ArrowDown'))).toMatchObject({ open: true, active: 0 })
    expect(after(...Array.from({ length: 6 }, () => key('ArrowDown'))).active).toBe(0)
  })
  test('arrow up begins at the end', () => {
    expect(after(key('ArrowUp')).active).toBe(4)
    expect(after(key('ArrowDown'), key('ArrowUp')).active).toBe(4)
    expect(after(key('ArrowUp'), key('ArrowUp')).active).toBe(3)
  })
  test('arrows mark nothing in an empty list', () => {
    expect(after(typed('xyz'), key('ArrowDown')).active).toBe(-1)
    expect(after(typed('xyz'), key('ArrowUp')).active).toBe(-1)
  })
  test('Home and End walk in the list only while a suggestion is marked', () => {
    expect(after(key('ArrowDown'), key('End')).active).toBe(4)
    expect(after(key('ArrowUp'), key('Home')).active).toBe(0)
    expect(after(typed('t'), key('End')).active).toBe(-1)
  })
  test('Enter chooses the marked suggestion and closes', () => {
    expect(after(typed('tü'), key('ArrowDown'), key('Enter'))).toEqual({
      text: 'Türkisch',
      value: 'tü',
      filter: '',
      open: false,
      active: -1,
    })
  })
  test('Escape closes first and empties then', () => {
    const closed = after(key('ArrowDown'), key('Escape'))
    expect(closed).toMatchObject({ open: false, active: -1, text: 'Dari', value: 'da' })
    expect(nextCombobox(options, closed, key('Escape'))).toMatchObject({ text: '', value: '' })
  })
  test('are left to the browser where they do nothing here', () => {
    expect(takesKey(after(typed('t')), 'Enter')).toBe(false)
    expect(takesKey(after(typed('t')), 'Home')).toBe(false)
    expect(takesKey(after(typed('t'), key('ArrowDown')), 'Enter')).toBe(true)
    expect(takesKey(initialCombobox(options, ''), 'Escape')).toBe(false)
    expect(takesKey(after(typed('t')), 'a')).toBe(false)
  })
})

describe('leaving', () => {
  const left: ComboboxEvent = { type: 'left' }
  test('takes a fully typed name', () => {
    expect(after(typed('turkisch'), left)).toMatchObject({ text: 'Türkisch', value: 'tü', open: false })
  })
  test('empties an emptied field', () => {
    expect(after(typed(' '), left)).toMatchObject({ text: '', value: '' })
  })
  test('shows what will be sent where the text fits nothing', () => {
    expect(after(typed('tü'), left)).toMatchObject({ text: 'Dari', value: 'da' })
  })
})
