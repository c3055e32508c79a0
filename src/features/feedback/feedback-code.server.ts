import { createHash, randomBytes } from 'node:crypto'

// Without letters and digits that are taken for each other on paper.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 26

/** A new code of 130 random bits, in groups that can be read out: `4K7Q-…`. */
export function newCode(): string {
  const drawn = [...randomBytes(length)].map((byte) => signs[byte % signs.length]!).join('')
  return drawn.match(/.{1,4}/g)!.join('-')
}

/** What is kept of a code; however its groups and letters are typed, it is the same. */
export function codeDigest(code: string): Buffer {
  const typed = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(`feedback ${typed}`).digest()
}
