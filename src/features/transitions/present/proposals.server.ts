import type { KnownPerson } from '#domain/rechtskreis/proposals/known-person.ts'
import { proposals } from '#domain/rechtskreis/proposals/proposals.ts'
import type { ExpectedDays, TransitionKind } from '#domain/rechtskreis/transition.ts'
import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import type { VersionedRule } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import type { Trigger } from '#domain/rechtskreis/triggers.ts'
import { today } from '#platform/clock.server.ts'
import { labelsOf } from '#features/reference/index.ts'
import { type PresentedRule, presentRules } from './rule.server.ts'

export type PresentedProposal = {
  kind: TransitionKind
  rule: PresentedRule
  event: Trigger
  triggerOn: string
  fits: boolean | null
  /** the old and the new right that come into question first; empty where somebody has to choose */
  from: string
  to: string
  /** the days, with the new right where several come into question */
  rows: (ExpectedDays & { to: string; label: string })[]
  remindOn: string[]
}

/** What an event proposes, in the language of the request. */
export async function presentProposals(
  event: Trigger,
  triggerOn: string,
  known: KnownPerson,
  rules: ReadonlyMap<TransitionKind, VersionedRule>,
): Promise<PresentedProposal[]> {
  const [rechtskreis, title, present] = await Promise.all([
    labelsOf('rechtskreise'),
    labelsOf('transition_kinds'),
    presentRules(),
  ])
  return proposals(event, triggerOn, known, rules, today().toString()).map((proposal) => ({
    kind: proposal.kind,
    rule: present(
      ruleFor(rules, { kind: proposal.kind, triggerOn })!,
      `${proposal.kind} · ${title(proposal.kind)}`,
    ),
    event,
    triggerOn,
    fits: proposal.fits,
    from: proposal.from ?? '',
    to: proposal.to ?? '',
    rows: proposal.targets.map(({ to, days }) => ({ to, label: rechtskreis(to), ...days })),
    remindOn: proposal.remindOn,
  }))
}
