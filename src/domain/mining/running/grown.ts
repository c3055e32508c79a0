/** The column, or one of at least twice the length with the same beginning where `place` lies outside it. */
export function grownInt32(
  column: Int32Array<ArrayBuffer>,
  place: number,
  rest: number,
): Int32Array<ArrayBuffer> {
  if (place < column.length) return column
  const grown = new Int32Array(Math.max(place + 1, column.length * 2)).fill(rest, column.length)
  grown.set(column)
  return grown
}

/** The same for times and sums; what is new is 0. */
export function grownFloat64(column: Float64Array<ArrayBuffer>, place: number): Float64Array<ArrayBuffer> {
  if (place < column.length) return column
  const grown = new Float64Array(Math.max(place + 1, column.length * 2))
  grown.set(column)
  return grown
}
