import { m } from '#platform/i18n/messages.ts'
import type { PlanNotice } from '../plan-notices.server.ts'
import { worded } from '../present/worded.ts'
import { type ChainProposal, isUnanswered } from './chain-proposals.server.ts'

/** Says above the plan for which of its chains there is a new version that nobody answered yet. */
export const proposalNotices = (
  caseRef: string,
  proposals: readonly ChainProposal[],
  person: (personId: string) => string | null,
): PlanNotice[] =>
  proposals.filter(isUnanswered).map(({ chain, to }) => ({
    kind: 'info',
    title: m.plan_version_notice({
      chain: [worded(to.title), person(chain.personId)].filter(Boolean).join(', '),
      to: to.version,
      from: chain.version,
    }),
    lines: [],
    links: [{ to: `/faelle/${caseRef}/plan/kette/${chain.ref}/fassung`, label: m.plan_version_see() }],
  }))
