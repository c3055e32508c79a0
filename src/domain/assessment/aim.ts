import type { DomainStanding } from './need.ts'

/** What is to become of a life domain: a goal in the person's words, or a reason why none is set. */
export const aimKinds = ['goal', 'waived'] as const
export type AimKind = (typeof aimKinds)[number]

/** From this core rating down a domain weighs on the person (1 heavily burdened, 2 burdened). */
export const weakest = 2

/**
 * Life domains that weigh on the person and have neither goal nor waiver, each once: they keep the plan incomplete. A
 * goal is one of the life domain, whichever words the site has for it.
 */
export const domainsWithoutAim = (
  standing: readonly DomainStanding[],
  aimed: ReadonlySet<string>,
): string[] => [
  ...new Set(
    standing
      .filter(({ lifeDomain, now }) => (now?.rating ?? 5) <= weakest && !aimed.has(lifeDomain))
      .map(({ lifeDomain }) => lifeDomain),
  ),
]
