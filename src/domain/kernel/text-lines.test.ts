import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textLines } from './text-lines.ts'

test.each([
  ['Bescheid klären', 22, 2, ['Bescheid klären']],
  ['Ende der Asylbewerberleistungen schriftlich klären', 22, 2, ['Ende der', 'Asylbewerberleistunge…']],
  ['Eins zwei drei vier', 9, 2, ['Eins zwei', 'drei vier']],
  ['Eins zwei drei vier fünf', 9, 2, ['Eins zwei', 'drei vie…']],
])('%s', (text, letters, most, lines) => {
  expect(textLines(text, letters, most)).toEqual(lines)
})

test('no line is longer than the box and there are never more lines than fit', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 120 }),
      fc.integer({ min: 4, max: 30 }),
      fc.integer({ min: 1, max: 3 }),
      (text, letters, most) => {
        const lines = textLines(text, letters, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(letters)
      },
    ),
  )
})
