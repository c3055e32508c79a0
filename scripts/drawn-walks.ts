/** Walks that every run makes: what every visit stands on, and what goes over all pages. */
const always = [
  'accessible-pages',
  'chain-journey',
  'first-page',
  'first-slice',
  'frame',
  'keyboard',
  'load',
  'requests',
].map((name) => `tests/e2e/${name}.e2e.ts`)

/**
 * The walks of a run: those that every run makes and, of all others, every second one, beginning by the seed. Two runs with
 * seeds one after the other make all of them; where everything is counted, so does one.
 * @param files of the walks, as paths from the root
 * @returns `left`: what this run leaves out
 */
export function drawnWalks(
  files: readonly string[],
  { seed, deep }: { seed: number; deep: boolean },
): { drawn: string[]; left: string[] } {
  const others = files.filter((file) => !always.includes(file)).toSorted()
  const left = deep ? [] : others.filter((_file, index) => (index + seed) % 2 === 1)
  return { drawn: files.filter((file) => !left.includes(file)), left }
}
