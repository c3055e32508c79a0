/** What of a transition may have become known after a day. */
type Known = {
  firstPaymentOn: string | null
  paymentKnownOn: string | null
  grantedFrom: string | null
  grantKnownOn: string | null
}

/**
 * A transition with those of its real days that were known on a day: a payment or grant that became known later is not
 * there yet. Its other days are kept as last state only.
 * @param day YYYY-MM-DD
 */
export function knownOn<Row extends Known>(transition: Row, day: string): Row {
  const was = (value: string | null, known: string | null) => (known !== null && known > day ? null : value)
  const { firstPaymentOn, paymentKnownOn, grantedFrom, grantKnownOn } = transition
  return {
    ...transition,
    firstPaymentOn: was(firstPaymentOn, paymentKnownOn),
    grantedFrom: was(grantedFrom, grantKnownOn),
  }
}
