import path from 'node:path'
import { chanceFrom } from '../../server/demo/random.ts'

const deep = Boolean(process.env.NAHTLOS_DEEP)

/**
 * Of the ways in which a walk can be done (with scripts, without) the one that a printed seed draws for the file; where
 * everything is counted all of them. What every visit stands on (first-slice, chain-journey) is always walked in all ways.
 * @param file `import.meta.url` of the test
 */
export function drawnWays<Way extends readonly unknown[]>(
  file: string,
  ways: readonly Way[],
): readonly Way[] {
  if (deep) return ways
  const seed = Number(process.env.FAST_CHECK_SEED ?? Date.now() % 1_000_000)
  const name = path.basename(file, '.e2e.ts')
  const drawn = chanceFrom([...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, seed)).pick(ways)
  console.log(`${name} (seed ${seed}): ${drawn[0]}`)
  return [drawn]
}
