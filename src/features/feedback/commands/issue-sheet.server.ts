import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { storeCode } from '../data/sheets.server.ts'
import { feedbackAskers } from '../permissions.ts'

/** Hands out a sheet with a code in the open case. The case keeps that it was handed out; the code is kept without the case. */
export const issueSheet = defineCaseCommand({
  name: 'feedback.issue',
  roles: feedbackAskers,
  input: z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/, { error: () => m.platform_choose() }) }),
  async handle({ trx, openCase }, { digest }) {
    if (!(await storeCode(trx, Buffer.from(digest, 'hex')))) return refuse({ kind: 'forbidden' })
    return ok({
      location: `/faelle/${openCase.ref}/rueckmeldung`,
      audit: { action: 'feedback.sheet_issued' },
    })
  },
})
