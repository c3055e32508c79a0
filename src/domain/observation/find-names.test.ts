import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNames } from './find-names.ts'
import type { KnownPerson } from './finding.ts'
import { nameSpelling } from './name-words.ts'

const nobody = { familyName: null, givenNames: null, birthDate: null, phone: null }
const called = (name: string, more: Partial<KnownPerson> = {}): KnownPerson => {
  const [familyName = '', givenNames = ''] = name.split(', ')
  return { ...nobody, familyName, givenNames, ...more }
}
const found = (text: string, ...persons: KnownPerson[]) =>
  findNames(text, persons).map(({ kind, certain, words }) => `${kind}${certain ? '' : '?'}: ${words}`)

describe('names', () => {
  test.each([
    ['Frau Amiri wartet.', 'Amiri, Sara', ['name: Amiri']],
    ['AMIRI wartet.', 'Amiri, Sara', ['name: AMIRI']],
    ['Amiris Antrag blieb liegen.', 'Amiri, Sara', ['name: Amiris']],
    ['Die Amiri-Akte fehlt.', 'Amiri, Sara', ['name: Amiri']],
    ['Sara2 und amiri_1', 'Amiri, Sara', ['name: Sara', 'name: amiri']],
    ['Die Realität ist anders.', 'Kaya, Ali', []],
    ['Ali wartet.', 'Kaya, Ali', ['name?: Ali']],
    ['Kaya, Ali wartet.', 'Kaya, Ali', ['name: Kaya', 'name: Ali']],
    ['Herr Ali wartet.', 'Kaya, Ali', ['name: Ali']],
    ['T. Ng wartet.', 'Ng, Thi', ['name: Ng']],
    ['Ng wartet, ng nicht.', 'Ng, Thi', ['name?: Ng', 'name?: ng']],
    ['Im Sommer ist der Kurs zu.', 'Sommer, Tarek', ['name?: Sommer']],
    ['Frau Sommer fand keinen Kurs.', 'Sommer, Tarek', ['name: Sommer']],
    ['Tarek Sommer', 'Sommer, Tarek', ['name: Tarek', 'name: Sommer']],
    ['Mueller und Müller', 'Müller', ['name?: Mueller', 'name?: Müller']],
    ['Oezdemir, Özdemir und Ozdemir', 'Özdemir', ['name: Oezdemir', 'name: Özdemir', 'name: Ozdemir']],
    ['Yildiz', 'Yıldız', ['name: Yildiz']],
    ['Dordevic', 'Đorđević', ['name: Dordevic']],
    ['al-Husayn und Alhusayn', 'al-Ḥusayn', ['name: Husayn', 'name: Alhusayn']],
    ['OBrien und O’Brien', 'O’Brien', ['name: OBrien', 'name: O’Brien']],
    ['Die Stelle der Stadt war zu.', 'von der Heyden', []],
    ['Das Amt half der Familie.', 'Kaya, Ali', []],
    ['Weiss nicht weiter', 'Weiß', ['name?: Weiss']],
    ['Am\u00ADiri', 'Amiri', ['name: Am\u00ADiri']],
    ['Nach dem Dezember', 'Dez', []],
  ])('„%s“ with %s', (text, name, findings) => {
    expect(found(text, called(name))).toEqual(findings)
  })
})

describe('birth dates', () => {
  const born = called('', { birthDate: '1990-05-01' })
  test.each([
    '01.05.1990',
    '1.5.1990',
    '1.5.90',
    '1. 5. 1990',
    '01-05-1990',
    '1/5/1990',
    '1990-05-01',
    '1. Mai 1990',
    '1.Mai 90',
    'May 1, 1990',
    '1 May 1990',
  ])('%s', (date) => {
    expect(found(`Der Mensch vom ${date} wartet`, born)).toEqual([`birth_date: ${date}`])
  })

  test.each([
    ['am 1. Mai', ['birth_date?: 1. Mai']],
    ['zum 1.5. kam nichts', ['birth_date?: 1.5.']],
    ['am 2.5.1990', []],
    ['Seit 1990 gibt es das.', []],
    ['am 11.5.1990', []],
    ['Jahrgang 1990', ['birth_date: Jahrgang 1990']],
    ['geb. 3.4.1988', ['birth_date: geb. 3.4.1988']],
    ['*3.4.1988', ['birth_date: *3.4.1988']],
  ])('%s', (text, findings) => {
    expect(found(text, born)).toEqual(findings)
  })

  test('of a birth date that is known by the month, the month is found', () => {
    expect(found('im Mai 1990 oder 05/1990', called('', { birthDate: '1990-05' }))).toEqual([
      'birth_date: Mai 1990',
      'birth_date: 05/1990',
    ])
  })
})

describe('numbers and addresses, of whomever', () => {
  test.each([
    ['0171 2345678', 'phone'],
    ['+49 171 2345678', 'phone'],
    ['0241/12345-67', 'phone'],
    ['(0241) 123456', 'phone'],
    ['a.amiri@example.org', 'email'],
    ['amiri (at) example.org', 'email'],
    ['1234567-163', 'file_number'],
    ['12345//0001234', 'file_number'],
    ['123A456789', 'file_number'],
    ['65 070392 A 123', 'file_number'],
    ['A123456789', 'file_number'],
    ['DE89 3704 0044 0532 0130 00', 'file_number'],
    ['12 K 3456/26.A', 'file_number'],
    ['920101123456', 'file_number'],
    ['Az. 33.1-4711', 'file_number'],
    ['AZR-Nummer: 920101', 'file_number'],
  ])('%s', (words, kind) => {
    expect(found(`Zu ${words} fehlt etwas`)).toEqual([`${kind}: ${words}`])
  })

  test('the phone number of a person, however it is grouped', () => {
    expect(found('unter 2345 67 89', called('', { phone: '+49 23456789' }))).toEqual(['phone: 2345 67 89'])
  })

  test.each([
    'Von 01.05.2026 bis 31.12.2026 nach § 24 AufenthG und SGB II',
    'im Jahr 2025/2026, 1.234,56 Euro, 52062 Aachen, 3 von 10, um 08:30 Uhr',
    'am 02-05-2026 und am 2026-05-02',
    'T02, Baustein 3, 2.500 Plätze, 14 bis 21 Tage',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})

// Letters of which no everyday word and no salutation of the program is made, so that chance cannot add a finding.
const name = fc
  .string({ unit: fc.constantFrom('x', 'q', 'j', 'ž', 'Ö', 'Ł'), minLength: 4, maxLength: 9 })
  .filter((text) => nameSpelling(text).length > 3)
const plain = fc.string({
  unit: fc.constantFrom('b', 'f', 'k', 'p', ' ', ',', '-', '\n', '9'),
  maxLength: 40,
})

test('a planted name is always found as a whole word, and never in a text without it', () => {
  fc.assert(
    fc.property(plain, plain, name, (before, after, planted) => {
      const text = `${before} ${planted}, ${after}`
      const names = findNames(text, [called(planted)]).filter(({ kind }) => kind === 'name')
      expect(names).toEqual([{ kind: 'name', certain: true, words: planted, at: before.length + 1 }])
      expect(
        findNames(`${before} b${planted}b ${after}`, [called(planted)]).filter(({ kind }) => kind === 'name'),
      ).toEqual([])
    }),
  )
})
