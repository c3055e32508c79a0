/** Longest name of somebody who must learn nothing, in characters. */
export const longestHiddenName = 200

/** Names as they are typed: one a line; empty lines and repetitions do not count. */
export const namesOfLines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
