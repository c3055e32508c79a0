import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import type { Trigger } from '#domain/rechtskreis/triggers.ts'

type Settled = { triggerOn: string; grantedFrom: string | null; firstPaymentOn: string | null }

/** Events that happen on the day on which the settled transition brought the new right. */
const onTheSameDay: readonly Trigger[] = ['health_cover_changes', 'disability_status_change']

/** What the catalogue says has to be thought of after a transition, each with the address of its event filled in. */
export function nextTransitions(
  settled: Settled,
  next: readonly TransitionKind[],
  rules: ReadonlyMap<string, VersionedRule>,
  words: { title: (kind: string) => string; person: string; caseRef: string },
): { kind: string; title: string; to: string }[] {
  const day = settled.grantedFrom ?? settled.firstPaymentOn ?? settled.triggerOn
  return next.flatMap((kind) => {
    const event = rules.get(kind)?.trigger.facts[0]
    if (!event) return []
    const search = new URLSearchParams({ person: words.person, ereignis: event })
    if (onTheSameDay.includes(event)) search.set('tag', day)
    return [
      {
        kind,
        title: `${kind} · ${words.title(kind)}`,
        to: `/faelle/${words.caseRef}/uebergaenge/ereignis?${search}`,
      },
    ]
  })
}
