import { type Lead, warningLeads } from '#domain/rechtskreis/warning/warning-stages.ts'
import { m } from '#platform/i18n/messages.ts'
import { transitionRules } from '../../rules.server.ts'
import { stageLabel } from '../../transition-labels.ts'

/** The warnings of every kind in force, each lead as the database reads it ("6 weeks"). */
export async function allWarningLeads(): Promise<{ kind: string; lead: string }[]> {
  const rules = await transitionRules()
  return [...rules].flatMap(([kind, rule]) =>
    rule.flag ? [] : warningLeads(kind, rule).map(({ unit, count }) => ({ kind, lead: `${count} ${unit}` })),
  )
}

/** A lead as the database reads it, or `over`, in words. */
export function warningWords(lead: string): string {
  if (lead === 'over') return m.transitions_board_over()
  const [count, unit] = lead.split(' ')
  return stageLabel({ count: Number(count), unit: unit as Lead['unit'] })
}
