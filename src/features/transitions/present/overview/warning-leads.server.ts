import { triggersOf, wordingsOf } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { type FirstWarnings, type Lead, warningLeads } from '#domain/rechtskreis/warning/warning-stages.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptToday } from '#features/concept/index.ts'
import { transitionRules } from '../../rules.server.ts'
import { stageLabel } from '../../transition-labels.ts'

/** How early the site of the caller warns first, by its concept. */
export async function firstWarnings(trx: Trx, entered: Entered): Promise<FirstWarnings> {
  const { deadlineDays } = (await conceptToday(trx, entered)).content
  return {
    title: deadlineDays.title_transition ?? null,
    money: deadlineDays.benefit_transition ?? null,
  }
}

/**
 * A warning of a kind, or that its old right ends so many days from the trigger where it is not the trigger itself; each for the
 * triggers of one wording of its rule.
 */
export type WarningLead = {
  kind: string
  triggers_from: string | null
  triggers_until: string | null
} & ({ lead: string } | { shift: number })

/** The warnings of every kind in use at the site, each lead as the database reads it ("6 weeks"). */
export async function allWarningLeads(trx: Trx, entered: Entered): Promise<WarningLead[]> {
  const [rules, first] = await Promise.all([transitionRules(), firstWarnings(trx, entered)])
  return [...rules].flatMap(([kind, rule]): WarningLead[] => {
    if (rule.flag) return []
    return wordingsOf(rule).flatMap((wording) => {
      const { from, until } = triggersOf(wording)
      const of = { kind, triggers_from: from, triggers_until: until }
      const leads = warningLeads(kind, wording, first).map(({ unit, count }) => ({
        ...of,
        lead: `${count} ${unit}`,
      }))
      return wording.oldEnds === 'day_before' ? [{ ...of, shift: -1 }, ...leads] : leads
    })
  })
}

/** A lead as the database reads it, or `over`, in words. */
export function warningWords(lead: string): string {
  if (lead === 'over') return m.transitions_board_over()
  const [count, unit] = lead.split(' ')
  return stageLabel({ count: Number(count), unit: unit as Lead['unit'] })
}
