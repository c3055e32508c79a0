import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { toldLines } from '#domain/publication/next-version.ts'
import { defineCommand } from '#platform/command.server.ts'
import { codes, date } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { insertPublished } from '../data/published-writer.server.ts'
import { digestOfLines } from '../digest-of-lines.server.ts'
import { nextHandovers } from '../next-handovers.server.ts'
import { publishers } from '../permissions.ts'

/** Publishes the hand-overs up to the end of the last month as they were shown; this version never changes. */
export const publishHandovers = defineCommand({
  name: 'handovers.publish',
  roles: publishers,
  input: z.strictObject({
    /** the last day of the table that was shown before */
    asOf: date(),
    /** the lines that were shown, as `digestOfLines` */
    digest: z.string().max(64).default(''),
    /** kinds of agencies that are not named */
    without: codes(),
    confirmed: z.literal('on', { error: () => m.reports_not_confirmed() }),
  }),
  async handle({ trx, entered }, input) {
    const { asOf, lines } = await nextHandovers(trx, entered, input.without)
    if (asOf !== input.asOf) return refuse({ kind: 'invalid', fields: { _form: m.reports_month_over() } })
    if (lines === null) return refuse({ kind: 'invalid', fields: { _form: m.reports_stands_already() } })
    const told = toldLines(lines).length
    if (told === 0) return refuse({ kind: 'invalid', fields: { _form: m.reports_nothing_words() } })
    if (digestOfLines(lines) !== input.digest)
      return refuse({ kind: 'invalid', fields: { _form: m.reports_changed_since() } })
    const kept = await insertPublished(trx, entered, asOf, lines)
    if (!kept) return refuse({ kind: 'invalid', fields: { _form: m.reports_stands_already() } })
    return ok({
      location: `/struktur/veroeffentlichungen/${kept.ref}`,
      audit: {
        action: 'handovers.published',
        objectId: kept.id,
        detail: { asOf, lines: told, without: input.without },
      },
    })
  },
})
