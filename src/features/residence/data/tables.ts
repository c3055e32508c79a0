import type { Generated } from 'kysely'
import type { EffectCounts, RuleEffect } from '#domain/residence/rule-effects.ts'
import type { PathwayChange, SeenHints } from '#domain/residence/pathway-changes.ts'

export type RuleChangeKind = 'setting' | 'switch' | 'checked'
export type RuleChangeState = 'proposed' | 'confirmed' | 'declined' | 'withdrawn'

/** Tables of this feature; days are YYYY-MM-DD. */
export interface ResidenceTables {
  rule_change: {
    site_id: string
    id: Generated<string>
    ref: Generated<string>
    kind: RuleChangeKind
    target: string
    value: number
    valid_from: string
    reason: string
    state: Generated<RuleChangeState>
    proposed_at: Generated<Date>
    proposed_by: string
    proposed_account: string
    decided_at: Date | null
    decided_by: string | null
    decided_account: string | null
    run_id: string | null
    looked: Generated<number>
    affected: Generated<number>
    effects: Generated<EffectCounts>
  }
  pathway_watch: {
    site_id: string
    id: Generated<string>
    ref: Generated<string>
    case_id: string
    started_by: string
    started_at: Generated<Date>
    granted_until: string
    evaluated_on: string
    seen: SeenHints
    changes: Generated<PathwayChange[]>
    ended_at: Date | null
    previews: Generated<Record<string, RuleEffect[]>>
  }
}
