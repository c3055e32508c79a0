const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? []

/**
 * Whether the words of a place name somebody. What stands in a calendar file must not, for files are forwarded and
 * shared; a street that only contains a name is none.
 * @param names family and given names of the persons of a case
 */
export function namesIn(place: string, names: readonly string[]): boolean {
  const said = new Set(wordsOf(place))
  return names.flatMap(wordsOf).some((name) => name.length > 1 && said.has(name))
}
