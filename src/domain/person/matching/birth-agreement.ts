/** How two birth dates stand to each other. */
export type BirthAgreement =
  | 'same'
  | 'exchanged'
  | 'placeholder'
  | 'partial'
  | 'both_first_of_january'
  | 'near_placeholder'
  | 'one_digit'
  | 'unknown'
  | 'other'

const isFull = (date: string) => date.length === 10

/** The first of January is what offices write where only a year, or an estimate of it, is known. */
const isPlaceholder = (date: string) => date.endsWith('-01-01') || date.length === 4

const yearOf = (date: string) => Number(date.slice(0, 4))

const differingDigits = (one: string, other: string) =>
  [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]))

function isSlip(one: string, other: string): boolean {
  const places = differingDigits(one, other)
  if (places.length === 1) return true
  const [first, second] = places
  return (
    places.length === 2 &&
    second! - first! === 1 &&
    one[first!] === other[second!] &&
    one[second!] === other[first!]
  )
}

/**
 * Compares two birth dates, each a full date, year and month, a year, or not known. Symmetric. What lies more than a
 * few years apart is never a slip: father and son bear one name.
 */
export function birthAgreement(one: string | null, other: string | null): BirthAgreement {
  if (!one || !other) return 'unknown'
  const years = Math.abs(yearOf(one) - yearOf(other))
  if (isPlaceholder(one) || isPlaceholder(other)) {
    if (years === 1) return 'near_placeholder'
    if (years > 1) return 'other'
    return isFull(one) && one === other ? 'both_first_of_january' : 'placeholder'
  }
  if (one === other) return isFull(one) ? 'same' : 'partial'
  if (one.startsWith(other) || other.startsWith(one)) return 'partial'
  if (!isFull(one) || !isFull(other) || years > 10) return 'other'
  const [year, month, day] = one.split('-')
  if (`${year}-${day}-${month}` === other) return 'exchanged'
  return isSlip(one, other) && (years <= 1 || years === 10 || years === 9) ? 'one_digit' : 'other'
}
