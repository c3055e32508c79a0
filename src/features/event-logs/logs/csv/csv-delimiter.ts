const DELIMITERS = [',', ';', '\t'] as const

/** The delimiter that is most frequent in the header outside quotes; a comma where there is none. */
export function csvDelimiter(head: Uint8Array): string {
  // Delimiters, quotes and line ends are ASCII, the same in every encoding that is read.
  const text = Buffer.from(head).toString('latin1')
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    if (quoted) continue
    if (character === '\n' || character === '\r') break
    const count = counts.get(character)
    if (count !== undefined) counts.set(character, count + 1)
  }
  return DELIMITERS.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best))
}
