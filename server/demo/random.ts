/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Chance = {
  number: () => number
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  uuid: () => string
  /** whole days about a median; most are near it, a few take several times as long */
  days: (median: number) => number
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')

/** A source of chance from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const bits = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const number = () => bits() / 4_294_967_296
  const below = (limit: number) => Math.floor(number() * limit)
  return {
    number,
    below,
    pick: (list) => list[below(list.length)]!,
    // 122 drawn bits in the form of a version 4 uuid.
    uuid: () => {
      const [a, b, c, d] = [hex(bits()), hex(bits()), hex(bits()), hex(bits())]
      const variant = '89ab'[Number.parseInt(c[0]!, 16) & 3]
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`
    },
    days: (median) =>
      Math.max(0, Math.round(median * Math.exp((number() + number() + number() - 1.5) * 0.9))),
  }
}
