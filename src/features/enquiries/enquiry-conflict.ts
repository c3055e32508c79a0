import type { EnquiryState } from '#domain/enquiry/enquiry.ts'
import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import { enquiryStateLabel } from './labels.ts'

/** The enquiry changed since the form was opened, or is over: what was asked for and where it stands. */
export const enquiryConflict = (
  seen: { state: EnquiryState; version: number },
  wanted: EnquiryState,
): Refusal => ({
  kind: 'conflict',
  message: m.enquiries_changed_meanwhile(),
  version: seen.version,
  differences: [
    {
      field: m.enquiries_state(),
      mine: enquiryStateLabel(wanted),
      theirs: enquiryStateLabel(seen.state),
    },
  ],
})
