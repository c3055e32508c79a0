import type { AdmissionResult } from '#domain/concept/admission.ts'
import { decideEnquiry, type EnquiryDecision } from '#domain/enquiry/enquiry.ts'
import type { Happened } from '#domain/kernel/events/happened.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import type { CommandScope, Done } from '#platform/command-types.ts'
import { reference, version } from '#platform/fields.server.ts'
import { conceptToday } from '#features/concept/index.ts'
import { admissionOf } from '../clearing/clearing.server.ts'
import { type Enquiry, findEnquiry } from '../data/enquiry-reader.server.ts'
import { updateEnquiry } from '../data/enquiry-writer.server.ts'
import { enquiryConflict } from '../enquiry-conflict.ts'
import { namingProblems } from '../nameless.ts'

/** Which enquiry, and the version the form showed. */
export const decisionFields = { enquiry: reference(), version: version() }

type Decided = {
  outcome: string
  referred_kind?: string
  referred_to?: string | null
  events?: Happened[]
}

/**
 * Decides about an enquiry in its place and version: what is over, or was changed meanwhile, is a conflict. How the
 * criteria came out is frozen with the decision.
 * @param work what the decision itself asks for; it may refuse
 */
export async function decide(
  { trx, entered }: CommandScope,
  sent: { enquiry: string; version: number },
  decision: EnquiryDecision,
  work: (
    seen: Enquiry,
    admission: AdmissionResult,
  ) => Promise<Result<Decided, Refusal>> | Result<Decided, Refusal>,
): Promise<Result<Done, Refusal>> {
  const seen = await findEnquiry(trx, entered, sent.enquiry)
  if (!seen) return refuse({ kind: 'unseen' })
  const conflict = enquiryConflict(seen, decision)
  const standing = { state: seen.state, takenOver: seen.takenOverOn !== null }
  if (seen.version !== sent.version || !decideEnquiry(standing, decision).ok) return refuse(conflict)
  const concept = await conceptToday(trx, entered)
  const admission = admissionOf(concept, seen)
  const done = await work(seen, admission)
  if (!done.ok) return done
  const { events = [], ...change } = done.value
  const fields = namingProblems({ outcome: change.outcome })
  if (Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields })
  const frozen =
    seen.state === 'open'
      ? { criteria: JSON.stringify(admission.criteria), concept_version_id: concept.id }
      : {}
  const decided = {
    ...change,
    ...frozen,
    state: decision,
    decided_on: today().toString(),
    decided_by: entered.membershipId,
  }
  if (!(await updateEnquiry(trx, entered, seen, decided))) return refuse(conflict)
  return ok({
    location: `/anfragen/${seen.ref}`,
    audit: { action: `enquiry.${decision}`, objectId: seen.id, detail: { criteria: admission.result } },
    events,
  })
}
