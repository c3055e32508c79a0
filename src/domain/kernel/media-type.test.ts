import { expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the content decides, not the name', () => {
  expect(mediaTypeOf(bytes('%PDF-1.7 …'))?.mediaType).toBe('application/pdf')
  expect(mediaTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))?.extension).toBe('jpg')
})

test.each(['<svg onload="x">', '<html>', 'MZ', '', ' %PDF-1.7'])('%j is not taken', (text) => {
  expect(mediaTypeOf(bytes(text))).toBeNull()
})
