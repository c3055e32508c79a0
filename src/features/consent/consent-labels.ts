import type { ConsentForm, ConsentPurpose } from '#domain/person/consent/consent-texts.ts'
import type { ConsentState } from '#domain/person/consent/consent-state.ts'
import { m } from '#platform/i18n/messages.ts'

const purposes = {
  counselling: m.consent_purpose_counselling,
  referral: m.consent_purpose_referral,
  legal_consolidation: m.consent_purpose_legal_consolidation,
} as const satisfies Record<ConsentPurpose, () => string>

const forms = {
  written: m.consent_form_written,
  oral_witness: m.consent_form_oral_witness,
  oral_interpreter: m.consent_form_oral_interpreter,
} as const satisfies Record<ConsentForm, () => string>

const states = {
  in_force: m.consent_state_in_force,
  withdrawn: m.consent_state_withdrawn,
  run_out: m.consent_state_run_out,
  not_yet: m.consent_state_not_yet,
} as const satisfies Record<ConsentState, () => string>

/** What a consent is for. */
export const purposeLabel = (purpose: ConsentPurpose): string => purposes[purpose]()

/** How a consent was given. */
export const formLabel = (form: ConsentForm): string => forms[form]()

/** Whether a consent counts today. */
export const stateLabel = (state: ConsentState): string => states[state]()
