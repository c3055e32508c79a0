import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { requiredText } from '#platform/fields.server.ts'
import { enquiryRoles } from '../permissions.ts'
import { decide, decisionFields } from './decide.server.ts'

/** Answers an enquiry once: with what is said, it is over. */
export const answerEnquiry = defineCommand({
  name: 'enquiry.answer',
  roles: enquiryRoles,
  input: z.strictObject({ ...decisionFields, outcome: requiredText(1000, 3) }),
  handle: (scope, { outcome, ...sent }) => decide(scope, sent, 'answered', () => ok({ outcome })),
})
