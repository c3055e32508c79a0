import type { AdmissionResult } from '../concept/admission.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'

/** A criterion that spoke against the admission, and why the person was admitted all the same. */
export type OverriddenCriterion = { code: string; label: string; reason: string }

/** Shortest and longest reason, in characters. */
export const reasonLength = { shortest: 10, longest: 1000 } as const

/**
 * Which criteria an admission overrides. Each that speaks against it needs a reason of its own; what is open blocks
 * nobody.
 * @param reasons by the code of the criterion
 * @returns the overridden criteria, or the codes of those whose reason is missing or too short
 */
export function overriddenCriteria(
  { criteria }: AdmissionResult,
  reasons: Readonly<Record<string, string>>,
): Result<OverriddenCriterion[], string[]> {
  const against = criteria
    .filter(({ result }) => result === 'against')
    .map(({ code, label }) => ({ code, label, reason: (reasons[code] ?? '').trim() }))
  const missing = against.filter(
    ({ reason }) => reason.length < reasonLength.shortest || reason.length > reasonLength.longest,
  )
  return missing.length > 0 ? refuse(missing.map(({ code }) => code)) : ok(against)
}
