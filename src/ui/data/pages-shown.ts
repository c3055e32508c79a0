/** Numbers of the pages that are offered; `gap` stands for those left out. First, last and neighbours are always there. */
export function pagesShown(page: number, pages: number): (number | 'gap')[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages])
  const shown: (number | 'gap')[] = []
  for (let number = 1; number <= pages; number += 1) {
    // A gap of a single page would take as much room as the page itself.
    if (wanted.has(number) || (wanted.has(number - 1) && wanted.has(number + 1))) shown.push(number)
    else if (shown.at(-1) !== 'gap') shown.push('gap')
  }
  return shown
}
