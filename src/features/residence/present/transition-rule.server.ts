import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { labelsOf } from '#features/reference/index.ts'
import { confidenceLabel } from '../labels/hint-labels.ts'
import { dayRuleLabel, reminderLabel } from '../labels/day-rule-labels.ts'
import { worded } from './present-hint.server.ts'

/** A rule of a change of the legal area in the language of the request, as a lawyer reads it. */
export async function presentTransitionRule(kind: string, rule: TransitionRule) {
  const [rechtskreis, agency, title] = await Promise.all([
    labelsOf('rechtskreise'),
    labelsOf('agency_kinds'),
    labelsOf('transition_kinds'),
  ])
  const day = (one: TransitionRule['oldEnds']) => one && dayRuleLabel(one)
  return {
    kind,
    title: title(kind),
    from: rule.from.map(rechtskreis),
    to: rule.to.map(rechtskreis),
    trigger: worded(rule.trigger.words),
    oldEnds: day(rule.oldEnds),
    newBegins: day(rule.newBegins),
    applyBy: day(rule.applyBy),
    lateBegins: day(rule.lateBegins),
    whereToApply: rule.whereToApply.map((one) => `${agency(one.agency)}: ${worded(one.words)}`),
    documents: rule.documents.map(worded),
    bridges: rule.bridges.map(({ words, source }) => `${worded(words)} (${source})`),
    reminders: rule.remind.map(reminderLabel),
    gapCauses: rule.gapCauses.map(({ words }) => worded(words)),
    next: rule.next.map((one) => ({ kind: one as string, title: title(one) })),
    source: rule.source,
    confidence: confidenceLabel(rule.confidence),
    inForce: rule.inForce,
    announced: rule.flag ?? null,
  }
}
