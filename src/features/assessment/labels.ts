import type { Change } from '#domain/assessment/before-after.ts'
import type { AimKind } from '#domain/assessment/aim.ts'
import type { NeedUrgency } from '#domain/assessment/need.ts'
import type { ResourceKind } from '#domain/assessment/resource.ts'
import type { Answer } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import type { WorkingConcept } from '#features/concept/index.ts'
import type { BadgeKind } from '#ui/notices/badge.tsx'

const silences = {
  not_asked: m.assessment_not_asked,
  unknown: m.assessment_unknown,
  declined: m.assessment_declined,
} as const satisfies Record<Exclude<Answer, 'known'>, () => string>

type Rated = { answer: Answer; rating: number | null; ratingLocal: string | null }

/** How a life domain stands in words of the site: its rating, or why there is none. */
export const ratingLabel = ({ wordFor }: Pick<WorkingConcept, 'wordFor'>, need: Rated): string =>
  need.answer === 'known'
    ? wordFor('ratings', String(need.rating), need.ratingLocal)
    : silences[need.answer]()

/** How the person sees it, in words of the site; null where it was not talked about. */
export const ownRatingLabel = (
  { wordFor }: Pick<WorkingConcept, 'wordFor'>,
  { ownRating, ownRatingLocal }: { ownRating: number | null; ownRatingLocal: string | null },
): string | null => (ownRating === null ? null : wordFor('ratings', String(ownRating), ownRatingLocal))

/** What may be chosen: the steps of the site's scale, and the answers without a rating. */
export const ratingChoices = ({ words }: Pick<WorkingConcept, 'words'>) => [
  ...words('ratings'),
  ...Object.entries(silences).map(([value, label]) => ({ value, label: label() })),
]

const aims = { goal: m.assessment_goal, waived: m.assessment_waived } as const satisfies Record<
  AimKind,
  () => string
>

/** What is to become of a domain, in words. */
export const aimLabel = (kind: AimKind): string => aims[kind]()

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

const changes = {
  better: m.assessment_change_better,
  worse: m.assessment_change_worse,
  same: m.assessment_change_same,
  new: m.assessment_change_new,
  unrated: m.assessment_change_unrated,
} as const satisfies Record<Change, () => string>

/** What became of a rating between two days, in words. */
export const changeLabel = (change: Change): string => changes[change]()
