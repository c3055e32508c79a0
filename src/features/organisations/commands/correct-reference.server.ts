import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { standingVersion } from '#domain/organisation/corrections.ts'
import { decideReference, type Reference } from '#domain/organisation/post-reference.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findPost } from '../data/post-reader.server.ts'
import { referencesOf } from '../data/reference-reader.server.ts'
import { insertReference, supersedeReference } from '../data/reference-writer.server.ts'
import { organisationWriters } from '../permissions.ts'
import { kindWords, periodText } from '../post-labels.ts'
import { targetNames } from '../reference-targets.server.ts'
import { overtaken, referenceProblemWords } from './record-reference.server.ts'
import { referenceFields, resolveTarget } from './reference-target.server.ts'

const conflictWith = (
  standing: { row: Reference; version: number },
  wanted: Reference,
  name: (target: string) => string,
): Refusal => ({
  kind: 'conflict',
  message: m.organisations_reference_changed_meanwhile(),
  version: standing.version,
  differences: [
    { field: kindWords[wanted.kind].label(), mine: name(wanted.target), theirs: name(standing.row.target) },
    { field: m.organisations_holds(), mine: periodText(wanted), theirs: periodText(standing.row) },
  ],
})

/** Corrects a reference: a new row takes its place, the old one stays readable as it was. */
export const correctReference = defineCommand({
  name: 'post_reference.correct',
  roles: organisationWriters,
  input: z.strictObject({
    post: reference(),
    reference: reference(),
    version: version(),
    ...referenceFields,
  }),
  async handle({ trx, entered }, { from, until, ...input }) {
    const post = await findPost(trx, entered, input.post)
    const all = post ? await referencesOf(trx, entered, [post.id]) : []
    const named = all.find(({ ref }) => ref === input.reference)
    if (!post || !named) return refuse({ kind: 'unseen' })
    const standing = standingVersion(all, named)
    const { kind, id: replaced } = standing.row
    const target = await resolveTarget(trx, entered, kind, input.target, { from, until })
    if (!target.ok) return target
    const wanted = { kind, from, until, target: target.value }
    const name = await targetNames(trx, entered)
    if (standing.version !== input.version) return refuse(conflictWith(standing, wanted, name))
    if (wanted.target === standing.row.target && periodText(wanted) === periodText(standing.row))
      return refuse({ kind: 'invalid', fields: { target: m.organisations_nothing_changed() } })
    const others = all.filter((row) => !row.supersededBy && row.id !== replaced)
    const decided = decideReference(others, wanted)
    if (!decided.ok) return refuse(referenceProblemWords(decided.refusal, name))
    const id = crypto.randomUUID()
    // The old row goes first: as long as both stand, they would be in each other's way.
    const first = await supersedeReference(trx, entered, replaced, id)
    if (!first || !(await insertReference(trx, entered, id, post.id, wanted))) return refuse(overtaken())
    return ok({
      location: `/netzwerk/stellen/${post.ref}`,
      audit: { action: 'post_reference.corrected', objectId: id, detail: { in_place_of: replaced } },
    })
  },
})
