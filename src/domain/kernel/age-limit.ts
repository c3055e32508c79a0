/** From which age, in months, each year of birth takes no more part in working life; `born` is the first year of a row. */
const steps = [
  // 1947 to 1958: one month more with each year (§ 235 Abs. 2 SGB VI, § 7a SGB II).
  ...Array.from({ length: 12 }, (_, year) => ({ born: 1947 + year, months: 65 * 12 + 1 + year })),
  // 1959 to 1963: two months more with each year.
  ...Array.from({ length: 5 }, (_, year) => ({ born: 1959 + year, months: 66 * 12 + 2 + 2 * year })),
  { born: 1964, months: 67 * 12 },
]

/**
 * The age limit of § 7a SGB II and § 41 SGB XII for somebody born in a year, in whole months: 65 years before 1947, rising to 67
 * years from 1964 on.
 */
export const ageLimitMonths = (birthYear: number): number =>
  steps.findLast(({ born }) => born <= birthYear)?.months ?? 65 * 12
