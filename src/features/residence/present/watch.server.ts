import type { PathwayChangeKind } from '#domain/residence/pathway-changes.ts'
import type { LinkedRules } from '#domain/residence/rules/link-rules.ts'
import { m } from '#platform/i18n/messages.ts'
import type { ShownChange } from '../components/watch-section.tsx'
import type { PathwayWatch } from '../data/watch-reader.server.ts'
import { resultLabel, wouldBeLabel } from '../labels/hint-labels.ts'
import { worded } from './present-hint.server.ts'

const words = {
  eligible: m.residence_changed_eligible,
  endangered: m.residence_changed_endangered,
  closed: m.residence_changed_closed,
  window: m.residence_changed_window,
} as const satisfies Record<PathwayChangeKind, () => string>

/**
 * The order of a case with what changed since somebody looked, in the language of the request.
 * @param proposed addresses of changes of rules that wait: what they would change here is told
 */
export function presentWatch(
  watch: PathwayWatch | undefined,
  rules: LinkedRules,
  persons: readonly { value: string; label: string }[],
  proposed: readonly string[],
) {
  if (!watch) return null
  const nameOf = new Map(persons.map(({ value, label }) => [value, label]))
  return {
    evaluatedOn: watch.evaluatedOn,
    grantedUntil: watch.grantedUntil,
    previews: proposed.flatMap((change) =>
      (watch.previews[change] ?? []).map(({ pathway, was, is }) => {
        const rule = rules.pathways.get(pathway)
        return `${rule ? worded(rule.title) : pathway}: ${resultLabel(was)} → ${wouldBeLabel(was, is)}`
      }),
    ),
    changes: watch.changes.map(({ person, pathway, kind, on, notedOn }, index): ShownChange => {
      const rule = rules.pathways.get(pathway)
      return {
        key: `${index}`,
        person: persons.length > 1 ? (nameOf.get(person) ?? null) : null,
        way: rule ? `${worded(rule.title)} (${rule.norm})` : pathway,
        words: words[kind](),
        on,
        notedOn,
      }
    }),
  }
}
