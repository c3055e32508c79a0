import { expect, test } from 'vitest'
import { decideCorrection, decideLevelChange, languageFits, mayChooseLevel } from './note-decisions.ts'
import { isInPerson, noteKinds } from './note-kinds.ts'

const author = { membershipId: 'author', leads: false }
const leader = { membershipId: 'leader', leads: true }
const colleague = { membershipId: 'colleague', leads: false }

test('a note is corrected by its author and by whoever leads the case, once', () => {
  const note = { recordedBy: 'author', isCurrent: true }
  expect(decideCorrection(note, author)).toMatchObject({ ok: true })
  expect(decideCorrection(note, leader)).toMatchObject({ ok: true })
  expect(decideCorrection(note, colleague)).toEqual({ ok: false, refusal: 'not_author' })
  expect(decideCorrection({ ...note, isCurrent: false }, author)).toEqual({
    ok: false,
    refusal: 'corrected_meanwhile',
  })
})

test('who may read a note is said by whoever leads the case, and only where it changes', () => {
  expect(decideLevelChange('team', 'responsible', leader)).toMatchObject({ ok: true })
  expect(decideLevelChange('responsible', 'team', leader)).toMatchObject({ ok: true })
  expect(decideLevelChange('team', 'team', leader)).toEqual({ ok: false, refusal: 'same_level' })
  expect(decideLevelChange('team', 'responsible', author)).toEqual({ ok: false, refusal: 'not_leading' })
})

test('nobody chooses a level they could not read afterwards', () => {
  expect([mayChooseLevel('team', author), mayChooseLevel('responsible', author)]).toEqual([true, false])
  expect(mayChooseLevel('responsible', leader)).toBe(true)
})

test('a language needs somebody who interpreted, or was missed', () => {
  expect(languageFits('professional', 'fa')).toBe(true)
  expect(languageFits('none', 'fa')).toBe(true)
  expect(languageFits('not_needed', 'fa')).toBe(false)
  expect(languageFits(null, 'fa')).toBe(false)
  expect(languageFits('not_needed', null)).toBe(true)
})

test('talks in the office, at home and accompaniments are face to face; nothing else is', () => {
  expect(noteKinds.filter(isInPerson)).toEqual(['talk', 'home_visit', 'accompaniment'])
})
