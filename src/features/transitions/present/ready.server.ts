import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { readyProposals } from '#domain/rechtskreis/proposals/ready-proposals.ts'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { today } from '#platform/clock.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { sourceLabel, triggerLabel } from './trigger-labels.ts'

/** A change whose day follows from what is kept, and one whose day does not and why. */
export type PresentedReady = {
  ready: { key: string; event: string; kind: string; changesOn: string; from: string; search: string }[]
  open: string[]
}

/** The changes that come up for a person by what is kept, in the language of the request. */
export async function presentReady(
  known: KnownPerson,
  rules: ReadonlyMap<TransitionKind, VersionedRule>,
  taken: readonly { kind: TransitionKind; triggerOn: string }[],
  person: string,
): Promise<PresentedReady> {
  const title = await labelsOf('transition_kinds')
  const day = (value: string) => formatDay(value, getLocale())
  const { ready, open } = readyProposals(known, rules, taken, today().toString())
  return {
    ready: ready.map(({ kind, trigger, triggerOn, changesOn, of, from }) => ({
      key: kind,
      event: triggerLabel(trigger),
      kind: `${kind} · ${title(kind)}`,
      changesOn,
      from:
        of === 'title_until' && known.titleEnd?.from === 'axis'
          ? m.transitions_proposal_from_axis({ day: day(from) })
          : m.transitions_proposal_from({ source: sourceLabel(of), day: day(from) }),
      search: new URLSearchParams({ person, ereignis: trigger, tag: triggerOn }).toString(),
    })),
    open: open.map(({ trigger, of, known: part }) =>
      part
        ? m.transitions_proposal_partial({
            event: triggerLabel(trigger),
            source: sourceLabel(of),
            day: day(part),
          })
        : m.transitions_proposal_unknown({ event: triggerLabel(trigger), source: sourceLabel(of) }),
    ),
  }
}
