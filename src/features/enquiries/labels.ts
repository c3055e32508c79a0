import type { CriterionResult } from '#domain/concept/admission.ts'
import type { ContactChannel, EnquiryState, OccasionKind } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'

const channels = {
  in_person: m.enquiries_channel_in_person,
  phone: m.enquiries_channel_phone,
  email: m.enquiries_channel_email,
  letter: m.enquiries_channel_letter,
  office_hour: m.enquiries_channel_office_hour,
  outreach: m.enquiries_channel_outreach,
  other_agency: m.enquiries_channel_other_agency,
} as const satisfies Record<ContactChannel, () => string>

/** The way on which a contact came about, in words. */
export const contactChannelLabel = (channel: ContactChannel): string => channels[channel]()

const states = {
  open: m.enquiries_state_open,
  answered: m.enquiries_state_answered,
  referred: m.enquiries_state_referred,
  admitted: m.enquiries_state_admitted,
  lapsed: m.enquiries_state_lapsed,
} as const satisfies Record<EnquiryState, () => string>

/** What became of an enquiry, in words. */
export const enquiryStateLabel = (state: EnquiryState): string => states[state]()

const occasions = {
  letter_campaign: m.enquiries_letter_campaign,
  outreach_tour: m.enquiries_outreach_tour,
  office_hour: m.enquiries_open_office_hour,
} as const satisfies Record<OccasionKind, () => string>

/** What an occasion was, in words. */
export const occasionLabel = (kind: OccasionKind): string => occasions[kind]()

const results = {
  for: m.enquiries_criterion_for,
  against: m.enquiries_criterion_against,
  open: m.enquiries_criterion_open,
} as const satisfies Record<CriterionResult['result'], () => string>

/** How a criterion came out, in words. */
export const resultLabel = (result: CriterionResult['result']): string => results[result]()
