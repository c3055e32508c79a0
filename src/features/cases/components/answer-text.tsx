import type { Answered } from '#domain/kernel/answer.ts'
import { MissingValue } from '#ui/data/missing-value.tsx'

const reasons = { not_asked: 'not-asked', unknown: 'unknown', declined: 'declined' } as const

/** A value, or what is known about its absence: not asked, unknown, declined. */
export function AnswerText({
  answer,
  show = (value) => value,
}: {
  answer: Answered | null
  show?: (value: string) => React.ReactNode
}) {
  if (!answer) return <MissingValue />
  return answer.answer === 'known' ? (
    <>{show(answer.value)}</>
  ) : (
    <MissingValue reason={reasons[answer.answer]} />
  )
}
