import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { sentFile } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { core } from '../core.server.ts'
import { insertDraft } from '../data/version-writer.server.ts'
import { conceptWriters } from '../permissions.ts'
import { mostConceptMegabytes } from '../schema/limits.ts'
import { readConceptFile } from '../schema/read-concept-file.server.ts'

const named = 12

function refusal(problems: string[]): Refusal {
  const rest = problems.length - named
  const words = [...problems.slice(0, named), ...(rest > 0 ? [m.concept_more_problems({ count: rest })] : [])]
  return { kind: 'invalid', fields: { file: `${m.concept_file_refused()} ${words.join(' ')}` } }
}

/** Takes a concept from a file as a new draft, or refuses it as a whole and says where it does not fit. */
export const importConcept = defineCommand({
  name: 'concept.import',
  roles: conceptWriters,
  input: z.strictObject({ file: sentFile(mostConceptMegabytes) }),
  async handle({ trx, entered }, { file }) {
    const read = readConceptFile(await file.text(), await core())
    if ('problems' in read) return refuse(refusal(read.problems))
    const draft = await insertDraft(trx, entered, { content: read.content, madeFrom: null })
    return ok({
      location: `/verwaltung/konzept/${draft.ref}`,
      audit: { action: 'concept.imported', objectId: draft.id },
    })
  },
})
