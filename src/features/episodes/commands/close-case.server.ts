import { z } from 'zod'
import { refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { approverField, askApproval } from '#features/approvals/index.ts'
import { conceptOfCase } from '#features/cases/index.ts'
import { closingFields, performClosing } from '../closing-deed.server.ts'
import { courseRoles } from '../permissions.ts'

/** Closes the open case; where its concept asks for four eyes, asks a second person to agree instead. */
export const closeCase = defineCaseCommand({
  name: 'case.close',
  roles: courseRoles,
  input: z.strictObject({ ...closingFields, approver: approverField() }),
  async handle({ trx, entered, openCase }, { approver, ...form }) {
    if (!openCase.writeCategories.includes('plan')) return refuse({ kind: 'forbidden' })
    const scope = { trx, entered, openCase }
    const { content } = await conceptOfCase(trx, entered, openCase)
    return content.fourEyes.includes('closing')
      ? askApproval(scope, 'closing', { ...form, approver })
      : performClosing(scope, form)
  },
})
