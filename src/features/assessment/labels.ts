import type { NeedUrgency } from '#domain/assessment/need.ts'
import type { ResourceKind } from '#domain/assessment/resource.ts'
import type { Answer } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const ratingWords: Record<string, () => string> = {
  1: m.assessment_rating_1,
  2: m.assessment_rating_2,
  3: m.assessment_rating_3,
  4: m.assessment_rating_4,
  5: m.assessment_rating_5,
  not_asked: m.assessment_not_asked,
  unknown: m.assessment_unknown,
  declined: m.assessment_declined,
}

/** How a life domain stands in words: its rating, or why there is none. */
export const ratingLabel = (need: string | { answer: Answer; rating: number | null }): string => {
  const key = typeof need === 'string' ? need : need.answer === 'known' ? String(need.rating) : need.answer
  return ratingWords[key]!()
}

/** What may be chosen: five steps, and the answers without a rating. */
export const ratingChoices = () =>
  ['1', '2', '3', '4', '5', 'not_asked', 'unknown', 'declined'].map((value) => ({
    value,
    label: ratingLabel(value),
  }))

const urgencies = {
  urgent: m.assessment_urgency_urgent,
  soon: m.assessment_urgency_soon,
  none: m.assessment_urgency_none,
} as const satisfies Record<NeedUrgency, () => string>

/** How pressing a need is, in words. */
export const urgencyLabel = (urgency: NeedUrgency): string => urgencies[urgency]()

/** How a badge shows it; the word says it too. */
export const urgencyBadge = {
  urgent: 'danger',
  soon: 'warning',
  none: 'neutral',
} as const satisfies Record<NeedUrgency, BadgeKind>

const kinds = {
  person: m.assessment_kind_person,
  family: m.assessment_kind_family,
  network: m.assessment_kind_network,
  competence: m.assessment_kind_competence,
  language: m.assessment_kind_language,
  certificate: m.assessment_kind_certificate,
} as const satisfies Record<ResourceKind, () => string>

/** What kind of resource it is. */
export const resourceKindLabel = (kind: ResourceKind): string => kinds[kind]()
