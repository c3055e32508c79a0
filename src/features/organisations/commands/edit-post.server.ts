import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findPost, type Post } from '../data/post-reader.server.ts'
import { type PostWords, updatePost } from '../data/post-writer.server.ts'
import { organisationWriters } from '../permissions.ts'
import { moduleLabel, shareText } from '../post-labels.ts'
import { postFields } from './post-fields.server.ts'

const conflictWith = (stored: Post, wanted: PostWords): Refusal => ({
  kind: 'conflict',
  message: m.organisations_post_changed_meanwhile(),
  version: stored.version,
  differences: [
    { field: m.organisations_post_title(), mine: wanted.title, theirs: stored.title },
    {
      field: m.organisations_module(),
      mine: moduleLabel(wanted.funding_module),
      theirs: moduleLabel(stored.fundingModule),
    },
    { field: m.organisations_share(), mine: shareText(wanted.fte), theirs: shareText(stored.fte) },
  ],
})

/** Changes title, part of the programme or share of a post. */
export const editPost = defineCommand({
  name: 'post.edit',
  roles: organisationWriters,
  input: z.strictObject({ post: reference(), version: version(), ...postFields }),
  async handle({ trx, entered }, { post, version: seen, ...words }) {
    const stored = await findPost(trx, entered, post)
    if (!stored) return refuse({ kind: 'unseen' })
    if (stored.version !== seen) return refuse(conflictWith(stored, words))
    if (!(await updatePost(trx, entered, stored.id, seen, words)))
      return refuse(conflictWith((await findPost(trx, entered, post)) ?? stored, words))
    return ok({
      location: `/netzwerk/stellen/${stored.ref}`,
      audit: { action: 'post.edited', objectId: stored.id },
    })
  },
})
