/**
 * Words in lines that fit a box of a picture, cut with a dot mark where they need more; the whole text stands in the
 * table beside the picture.
 * @param letters that fit a line, by the widths of a usual text
 * @param most lines that fit the box
 */
export function textLines(text: string, letters: number, most: number): string[] {
  const lines = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1
    const longer = lines[last] ? `${lines[last]} ${word}` : word
    if (longer.length <= letters || !lines[last]) lines[last] = longer
    else lines.push(word)
  }
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line))
  const cut = lines.length > most
  return cut
    ? [
        ...shown.slice(0, -1),
        `${shown
          .at(-1)!
          .slice(0, letters - 1)
          .trimEnd()}…`,
      ]
    : shown
}
