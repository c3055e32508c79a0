import { type OtherSide, relationshipProblem, type RelationshipKind } from '#domain/household/relationship.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { personOfCase } from '#features/cases/index.ts'
import { findOrganisation } from '#features/organisations/index.ts'

const problems = {
  nobody: { other_named: m.households_other_missing },
  several: { other_named: m.households_other_several },
  oneself: { other: m.households_other_oneself },
  institution_not_possible: { institution: m.households_no_institution },
} as const

/** With whom a relationship is, by inner ids: a person of the case, a name, or an institution of the network. */
export async function otherSide(
  trx: Trx,
  entered: Entered,
  kind: RelationshipKind,
  of: string,
  sides: OtherSide,
): Promise<
  Result<{ otherPersonId: string | null; otherNamed: string | null; institutionId: string | null }, Refusal>
> {
  const problem = relationshipProblem(kind, of, sides)
  if (problem) {
    const fields = Object.entries(problems[problem]).map(([field, words]) => [field, words()])
    return refuse({ kind: 'invalid', fields: Object.fromEntries(fields) as Record<string, string> })
  }
  const person = sides.person ? await personOfCase(trx, entered, sides.person) : null
  if (person === undefined) return refuse({ kind: 'unseen' })
  const institution = sides.institution ? await findOrganisation(trx, entered, sides.institution) : null
  if (institution === undefined)
    return refuse({ kind: 'invalid', fields: { institution: m.platform_choose() } })
  return ok({
    otherPersonId: person?.personId ?? null,
    otherNamed: sides.named || null,
    institutionId: institution?.id ?? null,
  })
}
