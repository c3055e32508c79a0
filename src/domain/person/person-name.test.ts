import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, isRegisterName, nameKey, searchWords } from './person-name.ts'

test.each([
  ['Yıldız', 'yildiz'],
  ['Đorđević', 'dordevic'],
  ['O’Brien-Müller', 'obrien muller'],
  ['Straße', 'strasse'],
  ['Łukasz', 'lukasz'],
  ['al-Ḥusayn', 'al husayn'],
])('%s is searched as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

test.each(['Ng', 'Đỗ', 'D’Angelo', 'Nuñez y Pérez', 'Ǧābir', 'Žižek', 'Ó Súilleabháin'])(
  '%s is a name of the register',
  (name) => {
    expect(isRegisterName(name)).toBe(true)
  },
)

test.each(['Анна', 'مريم', 'a\u0000b', '<script>', 'A%B'])('%s is not', (name) => {
  expect(isRegisterName(name)).toBe(false)
})

test('every word of a key can be found again, and no pattern sign survives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const words = searchWords(name)
      expect(words.every((word) => nameKey(name).includes(` ${word}`))).toBe(true)
      expect(words.join('')).not.toMatch(/[%_\\]/)
    }),
  )
})
