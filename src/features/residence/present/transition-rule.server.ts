import type { TransitionRule, Validity } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { type VersionedRule, wordingsOf } from '#domain/rechtskreis/catalogue/versioned-rule.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { labelsOf } from '#features/reference/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { confidenceLabel } from '../labels/hint-labels.ts'
import { dayRuleLabel, reminderLabel } from '../labels/day-rule-labels.ts'
import { worded } from './present-hint.server.ts'

/** A wording of a rule in the language of the request. */
export type PresentedWording = Awaited<ReturnType<typeof presentTransitionRule>>['wordings'][number]

/** A rule of a change of the legal area in the language of the request, as a lawyer reads it: every wording, newest first. */
export async function presentTransitionRule(kind: string, rule: VersionedRule) {
  const [rechtskreis, agency, title] = await Promise.all([
    labelsOf('rechtskreise'),
    labelsOf('agency_kinds'),
    labelsOf('transition_kinds'),
  ])
  const day = (one: TransitionRule['oldEnds']) => one && dayRuleLabel(one)
  const wording = (one: TransitionRule) => ({
    from: one.from.map(rechtskreis),
    to: one.to.map(rechtskreis),
    trigger: worded(one.trigger.words),
    oldEnds: day(one.oldEnds),
    newBegins: day(one.newBegins),
    applyBy: day(one.applyBy),
    lateBegins: day(one.lateBegins),
    whereToApply: one.whereToApply.map((place) => `${agency(place.agency)}: ${worded(place.words)}`),
    documents: one.documents.map(worded),
    bridges: one.bridges.map(({ words, source }) => `${worded(words)} (${source})`),
    reminders: one.remind.map(reminderLabel),
    gapCauses: one.gapCauses.map(({ words }) => worded(words)),
    next: one.next.map((then) => ({ kind: then as string, title: title(then) })),
    source: one.source,
    confidence: confidenceLabel(one.confidence),
    valid: one.flag ? m.residence_announced({ flag: one.flag }) : validWords(one.inForce),
    triggers: one.forTriggers ? validWords(one.forTriggers) : null,
    note: one.note ? worded(one.note) : null,
    checkedOn: one.checkedOn,
    checkedBy: one.responsible,
  })
  return { kind, title: title(kind), wordings: wordingsOf(rule).map(wording) }
}

function validWords(days: Validity): string {
  const [from, until] = [days.from, days.until].map((one) => one && formatDay(one, getLocale()))
  if (from && until) return m.residence_wording_valid_between({ from, until })
  if (from) return m.residence_wording_valid_since({ from })
  return until ? m.residence_wording_valid_until({ until }) : m.residence_in_force_open()
}
