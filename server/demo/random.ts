/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Chance = {
  number: () => number
  below: (limit: number) => number
  pick: <T>(list: readonly T[]) => T
  uuid: () => string
  days: (median: number) => number
}

/** A source of chance from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(number() * limit)
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    number,
    below,
    pick: (list) => list[below(list.length)]!,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    // Waiting times are skewed: most are near the median, a few take several times as long.
    days: (median) =>
      Math.max(0, Math.round(median * Math.exp((number() + number() + number() - 1.5) * 0.9))),
  }
}
