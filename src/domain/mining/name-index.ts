/** Numbers names in the order in which they are first met, so that columns hold numbers, not strings. */
export class NameIndex {
  readonly names: string[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of a name, from 0; a new name gets the next one. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.names.length
    this.#numbers.set(name, number)
    this.names.push(name)
    return number
  }
}
