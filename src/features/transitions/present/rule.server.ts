import type { TransitionRule } from '#domain/rechtskreis/transition.ts'
import type { Worded } from '#domain/plan/chain-template.ts'
import { getLocale } from '#platform/i18n/locale.ts'

export type PresentedRule = {
  title: string
  trigger: string
  breaks: string
  source: string
  documents: string[]
  from: { value: string; label: string }[]
  to: { value: string; label: string }[]
}

const worded = (words: Worded) => (getLocale() === 'en' ? words.en : words.de)

/** A rule of the catalogue in the language of the request. */
export function presentRule(
  rule: TransitionRule,
  title: string,
  rechtskreis: (code: string) => string,
): PresentedRule {
  const options = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: rechtskreis(code) }))
  return {
    title,
    trigger: worded(rule.trigger),
    breaks: worded(rule.breaks),
    source: rule.source,
    documents: rule.documents.map(worded),
    from: options(rule.from),
    to: options(rule.to),
  }
}
