import type { PlanContent } from '#domain/plan/agreement/plan-content.ts'
import { m } from '#platform/i18n/messages.ts'
import { stepLine } from './difference-rows.ts'
import { type ContentWords, levelWords } from './words.ts'

/** A goal or step in words under its reference: what somebody saw who agreed. */
export type ContentLine = [key: string, words: string]

/** A content as lines in words, in a fixed order: two contents that read alike have the same lines. */
export function contentLines(content: PlanContent, words: ContentWords): ContentLine[] {
  const titleOf = new Map(content.steps.map(({ key, title }) => [key, title]))
  const goalOf = new Map(content.goals.map((goal) => [goal.key, goal.words]))
  const resourceOf = new Map(content.resources.map(({ key, title }) => [key, title]))
  const named = (label: string, value: string | undefined) => (value ? `${label}: ${value}` : '')
  const goals = content.goals.map((goal): ContentLine => [
    goal.key,
    [goal.words, words.person(goal.personId), words.domains(goal), ...levelWords(goal)]
      .filter(Boolean)
      .join(' · '),
  ])
  const steps = content.steps.map((step): ContentLine => {
    const waits = content.order
      .filter(({ after }) => after === step.key)
      .map(({ before }) => titleOf.get(before)!)
      .toSorted()
    return [
      step.key,
      [
        stepLine(step, words),
        words.person(step.personId),
        named(m.agreements_for_goal(), step.goal ? goalOf.get(step.goal) : undefined),
        named(m.agreements_builds_on(), step.resource ? resourceOf.get(step.resource) : undefined),
        named(m.agreements_waits_for(), waits.join('; ')),
      ]
        .filter(Boolean)
        .join(' · '),
    ]
  })
  return [...goals, ...steps].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** What differs between the lines somebody saw and those of now, both in words. */
export function changedLines(
  seen: readonly ContentLine[],
  now: readonly ContentLine[],
): { mine: string; theirs: string }[] {
  const [before, after] = [new Map(seen), new Map(now)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ mine: before.get(key) ?? '', theirs: after.get(key) ?? '' }))
}
