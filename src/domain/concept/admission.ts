import type { Answered } from '../kernel/answer.ts'
import { holds, type Holds } from '../form/condition.ts'
import type { Criterion } from './concept.ts'

/** How a criterion came out: for admission, against it, or open because the answer is missing. */
export type CriterionResult = {
  code: string
  label: string
  kind: Criterion['kind']
  result: 'for' | 'against' | 'open'
}

/** All criteria together: one against decides against; otherwise one open leaves it open. */
export type AdmissionResult = { result: 'for' | 'against' | 'open'; criteria: CriterionResult[] }

const outcome: Record<Criterion['kind'], Record<Holds, CriterionResult['result']>> = {
  required: { yes: 'for', no: 'against', unknown: 'open' },
  excluding: { yes: 'against', no: 'for', unknown: 'open' },
}

/** Evaluates the criteria of a concept over answers; it gives a hint with its reasons, people decide. */
export function evaluateAdmission(
  criteria: readonly Criterion[],
  answerOf: (fact: string) => Answered | undefined,
): AdmissionResult {
  const results = criteria.map(({ code, label, kind, condition }) => ({
    code,
    label,
    kind,
    result: outcome[kind][holds(condition, answerOf(condition.fact))],
  }))
  const result = results.some((one) => one.result === 'against')
    ? 'against'
    : results.some((one) => one.result === 'open')
      ? 'open'
      : 'for'
  return { result, criteria: results }
}
