import type { TieDirection, TieKind, TieStrength } from '#domain/assessment/ecomap/tie.ts'
import { m } from '#platform/i18n/messages.ts'

const kinds = {
  family: m.ecomap_kind_family,
  friend: m.ecomap_kind_friend,
  neighbour: m.ecomap_kind_neighbour,
  volunteer: m.ecomap_kind_volunteer,
  community: m.ecomap_kind_community,
  school_kita: m.ecomap_kind_school_kita,
  work: m.ecomap_kind_work,
  health: m.ecomap_kind_health,
  counselling: m.ecomap_kind_counselling,
  office: m.ecomap_kind_office,
  other: m.ecomap_kind_other,
} as const satisfies Record<TieKind, () => string>

/** Who or what a tie leads to, in words. */
export const tieKindLabel = (kind: TieKind): string => kinds[kind]()

const strengths = {
  strong: m.ecomap_strength_strong,
  weak: m.ecomap_strength_weak,
  strained: m.ecomap_strength_strained,
  broken: m.ecomap_strength_broken,
  wished: m.ecomap_strength_wished,
} as const satisfies Record<TieStrength, () => string>

/** How a tie holds, in words. */
export const tieStrengthLabel = (strength: TieStrength): string => strengths[strength]()

const lines = {
  strong: m.ecomap_line_strong,
  weak: m.ecomap_line_weak,
  strained: m.ecomap_line_strained,
  broken: m.ecomap_line_broken,
  wished: m.ecomap_line_wished,
} as const satisfies Record<TieStrength, () => string>

/** How the line of a tie looks and what it means. */
export const tieLineLabel = (strength: TieStrength): string => lines[strength]()

const directions = {
  gives: m.ecomap_direction_gives,
  takes: m.ecomap_direction_takes,
  both: m.ecomap_direction_both,
} as const satisfies Record<TieDirection, () => string>

/** Who gives to whom, in words. */
export const tieDirectionLabel = (direction: TieDirection): string => directions[direction]()
