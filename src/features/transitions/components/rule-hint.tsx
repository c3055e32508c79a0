import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { Alert } from '#ui/notices/alert.tsx'
import { confidenceLabel } from '../present/rule-labels.ts'
import type { PresentedRule } from '../present/rule.server.ts'

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return points.length > 0 ? (
    <>
      <p className="kern-body kern-body--bold">{title}</p>
      <ul className="kern-list kern-list--bullet">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  ) : null
}

/** What the catalogue says of a kind of transition: a hint with its source, never a decision. */
export function RuleHint({ rule }: { rule: Omit<PresentedRule, 'from' | 'to' | 'trigger'> }) {
  return (
    <Alert kind="info" title={rule.title}>
      <Points
        title={m.transitions_rule_where()}
        points={rule.whereToApply.map(({ agency, words }) => `${agency}: ${words}`)}
      />
      <Points title={m.transitions_rule_documents()} points={rule.documents} />
      <Points
        title={m.transitions_rule_bridges()}
        points={rule.bridges.map(({ words, source }) => `${words} (${source})`)}
      />
      <Points title={m.transitions_rule_gap_causes()} points={rule.gapCauses} />
      <p className="kern-body">
        {m.transitions_hint_source({ source: rule.source })} {confidenceLabel(rule.confidence)}{' '}
        {m.transitions_rule_checked()} <DateText value={rule.checkedOn} /> ({rule.responsible}).
      </p>
    </Alert>
  )
}
