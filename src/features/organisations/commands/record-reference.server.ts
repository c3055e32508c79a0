import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import {
  decideReference,
  referenceKinds,
  type ReferenceProblem,
} from '#domain/organisation/post-reference.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findPost } from '../data/post-reader.server.ts'
import { type PostReference, referencesOf } from '../data/reference-reader.server.ts'
import { insertReference } from '../data/reference-writer.server.ts'
import { organisationWriters } from '../permissions.ts'
import { periodText } from '../post-labels.ts'
import { targetNames } from '../reference-targets.server.ts'
import { referenceFields, resolveTarget } from './reference-target.server.ts'

/** The sentence at the field for what the domain refused. */
export const referenceProblemWords = (
  problem: ReferenceProblem<PostReference>,
  name: (target: string) => string,
): Refusal =>
  problem.kind === 'reversed'
    ? { kind: 'invalid', fields: { until: m.platform_date_order() } }
    : {
        kind: 'invalid',
        fields: {
          from: m.organisations_overlap({
            name: name(problem.with.target),
            period: periodText(problem.with),
          }),
        },
      }

/** Somebody recorded what is in the way while this was on its way. */
export const overtaken = (): Refusal => ({
  kind: 'invalid',
  fields: { from: m.organisations_overtaken() },
})

/** Records from when until when a post has this employer, supervision, workplace or area. */
export const recordReference = defineCommand({
  name: 'post_reference.record',
  roles: organisationWriters,
  input: z.strictObject({ post: reference(), kind: choice(referenceKinds), ...referenceFields }),
  async handle({ trx, entered }, { kind, from, until, ...input }) {
    const post = await findPost(trx, entered, input.post)
    if (!post) return refuse({ kind: 'unseen' })
    const target = await resolveTarget(trx, entered, kind, input.target, { from, until })
    if (!target.ok) return target
    const standing = (await referencesOf(trx, entered, [post.id])).filter((row) => !row.supersededBy)
    const decided = decideReference(standing, { kind, from, until, target: target.value })
    if (!decided.ok) return refuse(referenceProblemWords(decided.refusal, await targetNames(trx, entered)))
    const id = crypto.randomUUID()
    if (!(await insertReference(trx, entered, id, post.id, decided.value))) return refuse(overtaken())
    return ok({
      location: `/netzwerk/stellen/${post.ref}`,
      audit: { action: 'post_reference.recorded', objectId: id },
    })
  },
})
