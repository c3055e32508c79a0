import type { BuiltCase } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy } from '../../support/database-copy.ts'
import { asMember, type Member } from '../../support/database-world.ts'

/** What taking a person into a case answers. */
export type Added = {
  personId: string
  personRef: string
  refused: string | null
  responsibleTitle: string | null
}

/** Takes a person into a case as the member does it: a new one, or one known by reference. */
export const addParticipant = (
  copy: DatabaseCopy,
  member: Member,
  built: Pick<BuiltCase, 'ref'>,
  personRef: string | null,
): Promise<Added> =>
  asMember(copy, member, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    const { rows } = await client.query<Added>(
      'select person_id as "personId", person_ref as "personRef", refused, responsible_title as "responsibleTitle" from gate.add_participant($1)',
      [personRef],
    )
    return rows[0]!
  })

/** Takes a new person with a name into a case. */
export async function addNamed(
  copy: DatabaseCopy,
  member: Member,
  built: Pick<BuiltCase, 'ref'>,
  familyName: string,
  givenNames: string,
): Promise<Added> {
  const added = await addParticipant(copy, member, built, null)
  await asAdmin(copy, (client) =>
    client.query(
      "insert into app.person_identity (site_id, person_id, family_name, given_names, birth_date_answer) values ($1, $2, $3, $4, 'unknown')",
      [member.site, added.personId, familyName, givenNames],
    ),
  )
  return added
}
