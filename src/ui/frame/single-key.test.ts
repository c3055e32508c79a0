import { expect, test } from 'vitest'
import { isMeantAlone } from './single-key.ts'

const alone = {
  key: 'n',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
}
const page = { typing: false, dialog: false }

test('a key pressed alone means the page', () => {
  expect(isMeantAlone(alone, page)).toBe(true)
})

test.each([
  ['with Ctrl', { ctrlKey: true }, {}],
  ['with the command key', { metaKey: true }, {}],
  ['with Alt', { altKey: true }, {}],
  ['held down', { repeat: true }, {}],
  ['that something else took', { defaultPrevented: true }, {}],
  ['while somebody types', {}, { typing: true }],
  ['while a dialog is open', {}, { dialog: true }],
])('a key %s does nothing', (_how, pressed, at) => {
  expect(isMeantAlone({ ...alone, ...pressed }, { ...page, ...at })).toBe(false)
})
