import { z } from 'zod'
import type { Refusal } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'
import type { SeenRow } from './difference-rows.ts'

const rows = z.array(z.tuple([z.string(), z.string()])).max(500)

/** The differences a form showed, as they came back in a hidden field; what cannot be read counts as nothing seen. */
export const seenField = () =>
  z
    .string()
    .max(500_000)
    .transform((sent): SeenRow[] => {
      try {
        return rows.parse(JSON.parse(sent))
      } catch {
        return []
      }
    })

/** What the form was about and what there is by now: versions, and differences in words. */
export type Seen = { from: number; to: number; rows: readonly SeenRow[] }

/**
 * A refusal where the case, or the template, is no longer what the form showed; null where all is as it was.
 * @param now null where there is no proposal any more
 */
export function proposalConflict(seen: Seen, now: Seen | null): Refusal | null {
  const conflict = (
    message: string,
    differences: { field: string; mine: string; theirs: string }[],
  ): Refusal => ({
    kind: 'conflict',
    message,
    version: 1,
    differences,
  })
  const version = (field: string, mine: number, theirs: number | undefined) => ({
    field,
    mine: String(mine),
    theirs: theirs === undefined ? '' : String(theirs),
  })
  if (now && now.to !== seen.to)
    return conflict(m.plan_version_not_newest(), [version(m.plan_version_new(), seen.to, now.to)])
  if (!now || now.from !== seen.from)
    return conflict(m.plan_version_answered(), [version(m.plan_version_of_case(), seen.from, now?.from)])
  const [before, after] = [new Map(seen.rows), new Map(now.rows)]
  const differences = [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => ({
      field: m.plan_version_difference(),
      mine: before.get(name) ?? '',
      theirs: after.get(name) ?? '',
    }))
  return differences.length > 0 ? conflict(m.plan_version_plan_changed(), differences) : null
}
