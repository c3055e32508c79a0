import type { AppliedHow, DocumentHolder, PackagePart } from '#domain/rechtskreis/course/hand-over.ts'
import { m } from '#platform/i18n/messages.ts'

const holders = {
  client: m.transitions_package_holder_client,
  sending_office: m.transitions_package_holder_sending_office,
  receiving_office: m.transitions_package_holder_receiving_office,
  us: m.transitions_package_holder_us,
} as const satisfies Record<DocumentHolder, () => string>

/** Who holds a document, in words. */
export const holderLabel = (holder: DocumentHolder): string => holders[holder]()

const hows = {
  in_person: m.transitions_package_how_in_person,
  post: m.transitions_package_how_post,
  online: m.transitions_package_how_online,
  mail: m.transitions_package_how_mail,
  fax: m.transitions_package_how_fax,
} as const satisfies Record<AppliedHow, () => string>

/** On which way it was applied, in words. */
export const appliedHowLabel = (how: AppliedHow): string => hows[how]()

const parts = {
  last_paid_on: m.transitions_last_paid_on,
  application: m.transitions_package_application,
  receipt: m.transitions_package_receipt,
  documents: m.transitions_documents,
  bridge: m.transitions_bridge,
  receiving_office: m.transitions_receiving_office,
  receiving_contact: m.transitions_package_contact,
  acknowledgement: m.transitions_package_acknowledgement,
} as const satisfies Record<PackagePart, () => string>

/** A part of the package that is missing, in words. */
export const partLabel = (part: PackagePart): string => parts[part]()
