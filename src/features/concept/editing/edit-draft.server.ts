import { conceptChanges } from '#domain/concept/concept-changes.ts'
import { factsOf } from '#domain/concept/concept-problems.ts'
import type { Concept } from '#domain/concept/concept.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { CommandScope, Done } from '#platform/command-types.ts'
import { m } from '#platform/i18n/messages.ts'
import { changeWords } from '../words/change-words.ts'
import { core, type Core } from '../core.server.ts'
import { type ConceptVersion, findVersion } from '../data/version-reader.server.ts'
import { replaceDraft } from '../data/version-writer.server.ts'

/** An edit that was not made, with why. */
export type Refused = { refused: Refusal }
/** What an edit makes of a draft, or why the form does not fit. */
export type Edited = { content: Concept } | Refused

/** A form that does not fit, with a sentence per field. */
export const notFitting = (fields: Record<string, string>): Refused => ({
  refused: { kind: 'invalid', fields },
})

/** What the edit was about is not there (any more). */
export const notThere: Refused = { refused: { kind: 'unseen' } }

function conflict(stored: ConceptVersion, wanted: Concept, known: Core): Refusal {
  const factOf = factsOf(wanted, known.facts)
  if (stored.adopted || !stored.content)
    return {
      kind: 'conflict',
      message: m.concept_adopted_meanwhile(),
      version: stored.version,
      differences: [],
    }
  return {
    kind: 'conflict',
    message: m.concept_changed_meanwhile(),
    version: stored.version,
    differences: conceptChanges(stored.content, wanted).map((change) => ({
      field: changeWords(change, (key) => factOf(key)?.label ?? key).what,
      mine: change.after ?? '',
      theirs: change.before ?? '',
    })),
  }
}

/**
 * Changes a draft as a whole: only a draft, only in the version the form showed. When somebody was faster, the edit is
 * laid over the present state and every difference is named.
 */
export async function editDraft(
  { trx, entered }: CommandScope,
  form: { concept: string; version: number },
  edit: (content: Concept, core: Core) => Edited,
  done: { part: string; to: (ref: string) => string },
): Promise<Result<Done, Refusal>> {
  const stored = await findVersion(trx, entered, form.concept)
  if (!stored?.content) return refuse({ kind: 'unseen' })
  const known = await core()
  if (stored.adopted) return refuse(conflict(stored, stored.content, known))
  const edited = edit(stored.content, known)
  if ('refused' in edited) return refuse(edited.refused)
  if (stored.version !== form.version) return refuse(conflict(stored, edited.content, known))
  const kept = await replaceDraft(trx, entered, {
    id: stored.id,
    version: form.version,
    content: edited.content,
  })
  if (!kept)
    return refuse(conflict((await findVersion(trx, entered, form.concept)) ?? stored, edited.content, known))
  return ok({
    location: done.to(stored.ref),
    audit: { action: 'concept.changed', objectId: stored.id, detail: { part: done.part } },
  })
}
