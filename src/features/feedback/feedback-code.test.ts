import { expect, test } from 'vitest'
import { codeDigest, newCode } from './feedback-code.server.ts'

test('a code is drawn anew each time, in groups, from signs that are not taken for each other', () => {
  const codes = Array.from({ length: 200 }, newCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/)
})

test('however it is typed, it is the same code; another is another', () => {
  const digest = codeDigest('4K7Q-0111-AAAA')
  expect(codeDigest(' 4k7q olil aaaa ')).toEqual(digest)
  expect(codeDigest('4K7Q-0111-AAAB')).not.toEqual(digest)
})
