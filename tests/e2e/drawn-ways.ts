import path from 'node:path'
import { chanceFrom } from '../../server/demo/random.ts'

const deep = Boolean(process.env.NAHTLOS_DEEP)
const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)

/** How many tests share what is asked of each of many items, where not everything is counted. */
const sharers = 3

/**
 * The items that one of several tests asks: all of them where everything is counted, else every third, beginning by a
 * printed seed. So each item is asked by some of them in every run; what depends on who asks is counted in full in the deep tests.
 * @param number of the test among those that share the items
 */
export function shareOf<Item>(items: readonly Item[], number: number): Item[] {
  if (number === 0 && !deep) console.log(`every third of ${items.length} (seed ${seed})`)
  return items.filter((_item, index) => deep || (index + number + seed) % sharers === 0)
}

/**
 * Of the ways in which a walk can be done (with scripts, without) the one that a printed seed draws for the file; where
 * everything is counted all of them. What every visit stands on (first-slice) is always walked in all ways.
 * @param file `import.meta.url` of the test
 */
export function drawnWays<Way extends readonly unknown[]>(
  file: string,
  ways: readonly Way[],
): readonly Way[] {
  if (deep) return ways
  const name = path.basename(file, '.e2e.ts')
  const drawn = chanceFrom([...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, seed)).pick(ways)
  console.log(`${name} (seed ${seed}): ${drawn[0]}`)
  return [drawn]
}
