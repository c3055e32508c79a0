import { ok, refuse, type Result } from '../kernel/result.ts'

/** The way on which a contact came about. */
export const contactChannels = [
  'in_person',
  'phone',
  'email',
  'letter',
  'office_hour',
  'outreach',
  'other_agency',
] as const
export type ContactChannel = (typeof contactChannels)[number]

/** What became of an enquiry. */
export const enquiryStates = ['open', 'answered', 'referred', 'admitted', 'lapsed'] as const
export type EnquiryState = (typeof enquiryStates)[number]

/** What can be decided about an enquiry: every state but the first. */
export type EnquiryDecision = Exclude<EnquiryState, 'open'>

/** Occasions whose contacts are entered together. */
export const occasionKinds = ['letter_campaign', 'outreach_tour', 'office_hour'] as const
export type OccasionKind = (typeof occasionKinds)[number]

/** The channel that contacts of an occasion usually come by. */
export const channelOfOccasion = {
  letter_campaign: 'letter',
  outreach_tour: 'outreach',
  office_hour: 'office_hour',
} as const satisfies Record<OccasionKind, ContactChannel>

/** The core access route that contacts of an occasion usually come by. */
export const routeOfOccasion = {
  letter_campaign: 'newcomer_letter',
  outreach_tour: 'outreach',
  office_hour: 'self',
} as const satisfies Record<OccasionKind, string>

type Standing = { state: EnquiryState; takenOver: boolean }

/** What may be decided where an enquiry stands: an open one anything; an admission that no case took up may lapse. */
export function decisionsOf({ state, takenOver }: Standing): EnquiryDecision[] {
  if (state === 'open') return ['answered', 'referred', 'admitted', 'lapsed']
  return state === 'admitted' && !takenOver ? ['lapsed'] : []
}

/** Decides about an enquiry; what is over already is refused. */
export const decideEnquiry = (
  standing: Standing,
  decision: EnquiryDecision,
): Result<EnquiryDecision, 'over'> =>
  decisionsOf(standing).includes(decision) ? ok(decision) : refuse('over')

/** Whether a case may take over what was said: once, and only after the admission. */
export const mayBeTakenOver = ({ state, takenOver }: Standing): boolean => state === 'admitted' && !takenOver
