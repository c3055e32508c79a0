/** What somebody is to a person: `parent` = the other one is a parent of the person. */
export const relationshipKinds = [
  'married',
  'partner',
  'parent',
  'child',
  'sibling',
  'guardian',
  'custody',
  'other',
] as const
export type RelationshipKind = (typeof relationshipKinds)[number]

/** The same, seen from the other one. Of a guardian the person is the ward; custody is over the person. */
export type SeenKind = RelationshipKind | 'ward' | 'in_custody'

const inverse = {
  married: 'married',
  partner: 'partner',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  guardian: 'ward',
  custody: 'in_custody',
  other: 'other',
} as const satisfies Record<RelationshipKind, SeenKind>

/** What the person is to the other one. */
export const seenFromTheOther = (kind: RelationshipKind): SeenKind => inverse[kind]

/** Kinds in which an institution can stand: a youth office as guardian, a carer with custody. */
export const institutionKinds: readonly RelationshipKind[] = ['guardian', 'custody', 'other']

/** With whom: exactly one of these. */
export type OtherSide = { person: string; named: string; institution: string }

/** Why a relationship cannot be kept. */
export type RelationshipProblem = 'nobody' | 'several' | 'oneself' | 'institution_not_possible'

/** Decides with whom a relationship is; empty texts are not given. */
export function relationshipProblem(
  kind: RelationshipKind,
  of: string,
  other: OtherSide,
): RelationshipProblem | null {
  const given = [other.person, other.named, other.institution].filter((text) => text !== '')
  if (given.length === 0) return 'nobody'
  if (given.length > 1) return 'several'
  if (other.person === of) return 'oneself'
  return other.institution !== '' && !institutionKinds.includes(kind) ? 'institution_not_possible' : null
}
