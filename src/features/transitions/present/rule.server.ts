import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import { labelsOf } from '#features/reference/index.ts'
import { sourceWithTime } from './rule-labels.ts'
import { worded } from './worded.ts'

export type PresentedRule = {
  title: string
  trigger: string
  gapCauses: string[]
  /** where to apply, and what to do there */
  whereToApply: { agency: string; words: string }[]
  bridges: { words: string; source: string }[]
  source: string
  /** the source with the time in which the law is worded so, where it has a first or last day */
  countedBy: string
  confidence: TransitionRule['confidence']
  checkedOn: string
  responsible: string
  documents: string[]
  from: { value: string; label: string }[]
  to: { value: string; label: string }[]
}

/** Says rules of the catalogue in the language of the request. */
export async function presentRules(): Promise<(rule: TransitionRule, title: string) => PresentedRule> {
  const [rechtskreis, agency] = await Promise.all([labelsOf('rechtskreise'), labelsOf('agency_kinds')])
  const options = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: rechtskreis(code) }))
  return (rule, title) => ({
    title,
    trigger: worded(rule.trigger.words),
    gapCauses: rule.gapCauses.map(({ words }) => worded(words)),
    whereToApply: rule.whereToApply.map((place) => ({
      agency: agency(place.agency),
      words: worded(place.words),
    })),
    bridges: rule.bridges.map(({ words, source }) => ({ words: worded(words), source })),
    source: rule.source,
    countedBy: sourceWithTime(rule),
    confidence: rule.confidence,
    checkedOn: rule.checkedOn,
    responsible: rule.responsible,
    documents: rule.documents.map(worded),
    from: options(rule.from),
    to: options(rule.to),
  })
}
