import { z } from 'zod'
import { overriddenCriteria, reasonLength } from '#domain/enquiry/overridden-criteria.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { namingProblems } from '../nameless.ts'
import { enquiryRoles } from '../permissions.ts'
import { decide, decisionFields } from './decide.server.ts'

const named = (code: string) => `reason.${code}`

/**
 * Decides that somebody is admitted. A criterion that speaks against it needs a reason; each one that is overridden is
 * told, for it says something about the rule.
 */
export const admitEnquiry = defineCommand({
  name: 'enquiry.admit',
  roles: enquiryRoles,
  input: z.strictObject({
    ...decisionFields,
    /** reasons by the names of their fields */
    reasons: z.record(z.string().regex(/^reason\.[\w.-]{1,60}$/), z.string().max(5000)).default({}),
  }),
  handle: (scope, { reasons: sentReasons, ...sent }) =>
    decide(scope, sent, 'admitted', (seen, admission) => {
      const reasons = Object.fromEntries(
        admission.criteria.map(({ code }) => [code, sentReasons[named(code)] ?? '']),
      )
      const overridden = overriddenCriteria(admission, reasons)
      const missing = overridden.ok ? [] : overridden.refusal
      const fields = {
        ...Object.fromEntries(missing.map((code) => [named(code), m.enquiries_reason_missing(reasonLength)])),
        ...namingProblems(sentReasons),
      }
      if (!overridden.ok || Object.keys(fields).length > 0) return refuse({ kind: 'invalid', fields })
      return ok({
        outcome: '',
        events: overridden.value.map(({ code, label, reason }) => ({
          kind: 'RuleOverridden' as const,
          about: 'enquiry' as const,
          subjectId: seen.id,
          rule: code,
          label,
          reason,
        })),
      })
    }),
})
