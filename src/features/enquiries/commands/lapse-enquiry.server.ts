import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { requiredText } from '#platform/fields.server.ts'
import { enquiryRoles } from '../permissions.ts'
import { decide, decisionFields } from './decide.server.ts'

/** Ends an enquiry that came to nothing, also one that was admitted and never came. */
export const lapseEnquiry = defineCommand({
  name: 'enquiry.lapse',
  roles: enquiryRoles,
  input: z.strictObject({ ...decisionFields, outcome: requiredText(1000, 3) }),
  handle: (scope, { outcome, ...sent }) => decide(scope, sent, 'lapsed', () => ok({ outcome })),
})
