import { z } from 'zod'
import { readShare, type ShareProblem } from '#domain/organisation/post-share.ts'
import { choice, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { fundingModules } from '../post-labels.ts'

const shareWords: Record<ShareProblem, () => string> = {
  unreadable: m.organisations_share_unreadable,
  too_fine: m.organisations_share_too_fine,
  out_of_range: m.organisations_share_range,
}

/** A share as people write it; two decimals come out. */
const share = () =>
  z
    .string({ error: () => m.platform_required() })
    .trim()
    .min(1, { error: () => m.platform_required() })
    .transform((text, context) => {
      const read = readShare(text)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: shareWords[read.refusal]() })
      return z.NEVER
    })

/** What is written down of a post itself. */
export const postFields = {
  title: requiredText(160, 2),
  funding_module: choice(fundingModules).transform((module) => module || null),
  fte: share(),
}
