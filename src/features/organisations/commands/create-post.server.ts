import { z } from 'zod'
import { ok } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { insertPost } from '../data/post-writer.server.ts'
import { organisationWriters } from '../permissions.ts'
import { postFields } from './post-fields.server.ts'

/** Adds a post; its page asks for what it refers to. */
export const createPost = defineCommand({
  name: 'post.create',
  roles: organisationWriters,
  input: z.strictObject(postFields),
  async handle({ trx, entered }, input) {
    const { id, ref } = await insertPost(trx, entered, input)
    return ok({ location: `/netzwerk/stellen/${ref}`, audit: { action: 'post.created', objectId: id } })
  },
})
