import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { storeCode } from '../data/sheets.server.ts'
import { feedbackAskers } from '../permissions.ts'

const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), { error: () => m.platform_choose() })

/**
 * Hands out a sheet with a code in the open case. The case keeps that it was handed out; the code is kept without the case.
 * `grain` is random and kept nowhere: the receipt of a form holds a digest of what was sent beside the address of the case,
 * and without it whoever has a code could find the case.
 */
export const issueSheet = defineCaseCommand({
  name: 'feedback.issue',
  roles: feedbackAskers,
  input: z.strictObject({ digest: hex(64), grain: hex(32) }),
  async handle({ trx, openCase }, { digest }) {
    if (!(await storeCode(trx, Buffer.from(digest, 'hex')))) return refuse({ kind: 'forbidden' })
    return ok({
      location: `/faelle/${openCase.ref}/rueckmeldung`,
      audit: { action: 'feedback.sheet_issued' },
    })
  },
})
