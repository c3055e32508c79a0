/** Who may hold a document that the receiving office asks for. */
export const documentHolders = ['client', 'sending_office', 'receiving_office', 'us'] as const
export type DocumentHolder = (typeof documentHolders)[number]

/** On which way it was applied. */
export const appliedHows = ['in_person', 'post', 'online', 'mail', 'fax'] as const
export type AppliedHow = (typeof appliedHows)[number]

/** What may be missing in a package that is handed over, in the order in which it is asked for. */
export const packageParts = [
  'last_paid_on',
  'application',
  'receipt',
  'documents',
  'bridge',
  'receiving_office',
  'receiving_contact',
  'acknowledgement',
] as const
export type PackagePart = (typeof packageParts)[number]

/**
 * What the package of a transition lacks. The last day paid and a bridge are asked for only where money or cover is at
 * stake, a bridge only for days that nothing covers.
 */
export function missingParts(known: {
  countsGap: boolean
  lastPaidOn: string | null
  appliedOn: string | null
  appliedHow: AppliedHow | null
  applicationReceipt: string
  documents: readonly { inHandOn: string | null }[]
  /** days without money that no bridge covers */
  uncoveredDays: number | null
  receivingOfficeId: string | null
  receivingContact: string
  acknowledgedOn: string | null
}): PackagePart[] {
  const lacks: Record<PackagePart, boolean> = {
    last_paid_on: known.countsGap && known.lastPaidOn === null,
    application: known.appliedOn === null || known.appliedHow === null,
    receipt: known.applicationReceipt === '',
    documents: known.documents.some(({ inHandOn }) => inHandOn === null),
    bridge: known.countsGap && (known.uncoveredDays ?? 0) > 0,
    receiving_office: known.receivingOfficeId === null,
    receiving_contact: known.receivingContact === '',
    acknowledgement: known.acknowledgedOn === null,
  }
  return packageParts.filter((part) => lacks[part])
}
