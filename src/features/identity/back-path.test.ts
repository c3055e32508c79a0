import { expect, test } from 'vitest'
import { signedInPath } from './back-path.ts'

const at = (back: string) => new URL(`http://localhost/anmelden?${new URLSearchParams({ zurueck: back })}`)

test.each([
  ['/faelle?seite=2', '/faelle?seite=2'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['', '/'],
])('%s leads to %s', (wanted, expected) => {
  expect(signedInPath(at(wanted), 1)).toBe(expected)
})

test('several memberships are asked first and the way back is kept', () => {
  expect(signedInPath(at('/faelle'), 2)).toBe('/mitgliedschaft?zurueck=%2Ffaelle')
})
