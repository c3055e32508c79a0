import { ok, refuse, type Result } from '../kernel/result.ts'

/** What a post refers to: four things that are told apart, each with its own time. */
export const referenceKinds = ['employer', 'supervising_unit', 'workplace', 'area_served'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

export type ReferenceTarget = 'organisation' | 'unit' | 'municipality'

const targets: Record<ReferenceKind, ReferenceTarget> = {
  employer: 'organisation',
  supervising_unit: 'unit',
  workplace: 'organisation',
  area_served: 'municipality',
}

/** What a reference of this kind leads to. */
export const targetOf = (kind: ReferenceKind): ReferenceTarget => targets[kind]

/** Days as YYYY-MM-DD; `until` is the last day, or null while there is no end. */
export type Period = { from: string; until: string | null }

/** A reference as the rules see it; the target is the id of an organisation or unit, or a municipality's key. */
export type Reference = Period & { kind: ReferenceKind; target: string }

/** Where a period stands seen from a day. */
export function periodOn({ from, until }: Period, day: string): 'holds' | 'coming' | 'over' {
  if (from > day) return 'coming'
  return until !== null && until < day ? 'over' : 'holds'
}

/** The references that hold on a day, of all that were not corrected. */
export const holdingOn = <Row extends Period>(references: readonly Row[], day: string): Row[] =>
  references.filter((reference) => periodOn(reference, day) === 'holds')

/** Whether two periods have a day in common. */
export const overlap = (a: Period, b: Period): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)

/** Why a reference is refused; the caller puts it into words. */
export type ReferenceProblem<Row> = { kind: 'reversed' } | { kind: 'overlap'; with: Row }

/**
 * Decides a new or corrected reference of a post. It has one employer, one supervising unit and one workplace at a
 * time, and serves several municipalities, each of them once at a time.
 * @param others the post's references that stand, without the one that is corrected
 */
export function decideReference<Row extends Reference>(
  others: readonly Row[],
  wanted: Reference,
): Result<Reference, ReferenceProblem<Row>> {
  if (wanted.until !== null && wanted.until < wanted.from) return refuse({ kind: 'reversed' })
  const inTheWay = others.find(
    (other) =>
      other.kind === wanted.kind &&
      (wanted.kind !== 'area_served' || other.target === wanted.target) &&
      overlap(other, wanted),
  )
  return inTheWay ? refuse({ kind: 'overlap', with: inTheWay }) : ok(wanted)
}
