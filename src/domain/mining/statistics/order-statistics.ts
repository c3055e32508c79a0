/**
 * Median of `values[from]` up to, not including, `values[to]`: the middle one, of an even number the mean
 * of the two middles. Rearranges that part of the array. Throws a RangeError where it is empty.
 */
export function takeMedian(values: Float64Array, from: number, to: number): number {
  const count = to - from
  if (count < 1) throw new RangeError('no median of nothing')
  const middle = from + (count >> 1)
  const upper = select(values, from, to, middle)
  if (count % 2 === 1) return upper
  let lower = values[from]!
  for (let i = from + 1; i < middle; i++) if (values[i]! > lower) lower = values[i]!
  return (lower + upper) / 2
}

/**
 * The value that sorting would bring to `place`; smaller or equal ones end up before it. Hoare's selection
 * with the median of three as pivot: linear, where a full sort is not.
 */
function select(values: Float64Array, from: number, to: number, place: number): number {
  let low = from
  let high = to - 1
  while (low < high) {
    const pivot = medianOfThree(values[low]!, values[(low + high) >> 1]!, values[high]!)
    let left = low
    let right = high
    while (left <= right) {
      while (values[left]! < pivot) left++
      while (values[right]! > pivot) right--
      if (left > right) break
      const moved = values[left]!
      values[left++] = values[right]!
      values[right--] = moved
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return values[place]!
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

/** Quantile 0 to 1 of values, which it rearranges, by linear interpolation. Of nothing: undefined. */
export function takeQuantile(values: Float64Array, share: number): number | undefined {
  const last = values.length - 1
  if (last < 0) return undefined
  const position = share * last
  const below = Math.floor(position)
  const lower = select(values, 0, last + 1, below)
  let upper = values[Math.min(below + 1, last)]!
  for (let i = below + 2; i <= last; i++) if (values[i]! < upper) upper = values[i]!
  return lower + (upper - lower) * (position - below)
}
