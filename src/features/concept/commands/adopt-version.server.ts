import { z } from 'zod'
import { conceptProblems } from '#domain/concept/concept-problems.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { date } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { core } from '../core.server.ts'
import { conceptVersions, findVersion } from '../data/version-reader.server.ts'
import { adoptDraft } from '../data/version-writer.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

const conflict = (version: number): Refusal => ({
  kind: 'conflict',
  message: m.concept_changed_meanwhile(),
  version,
  differences: [],
})

/** Adopts a draft: from a day on, today at the earliest, new cases are admitted under it. It never changes again. */
export const adoptVersion = defineCommand({
  name: 'concept.adopt',
  roles: conceptWriters,
  input: z.strictObject({ ...draftFields, from: date('not_past') }),
  async handle({ trx, entered }, { concept, version, from }) {
    const stored = await findVersion(trx, entered, concept)
    if (!stored?.content) return refuse({ kind: 'unseen' })
    if (stored.adopted || stored.version !== version) return refuse(conflict(stored.version))
    const problems = conceptProblems(stored.content, await core())
    if (problems.length > 0)
      return refuse({ kind: 'invalid', fields: { _form: m.concept_not_ready({ count: problems.length }) } })
    const taken = (await conceptVersions(trx, entered)).find((one) => one.adopted && one.inForceFrom === from)
    if (taken)
      return refuse({ kind: 'invalid', fields: { from: m.concept_day_taken({ number: taken.number }) } })
    if (!(await adoptDraft(trx, entered, { id: stored.id, version, from, now: new Date() })))
      return refuse(conflict(stored.version))
    return ok({
      location: `/verwaltung/konzept/${stored.ref}`,
      audit: { action: 'concept.adopted', objectId: stored.id, detail: { number: stored.number, from } },
    })
  },
})
