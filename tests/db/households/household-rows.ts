import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { insertRows } from '../../../server/database/insert-rows.ts'
import type { BuiltCase } from '../../support/database-cases.ts'
import type { Member } from '../../support/database-world.ts'

const day = '2026-01-05'

/** A household of the case's person with everything that hangs on it, and somebody who must learn nothing. */
export async function fillHousehold(client: pg.Client, member: Member, built: BuiltCase): Promise<void> {
  const site = { site_id: member.site }
  const compartment = { ...site, organisation_id: member.organisation }
  const ofPerson = { person_id: built.personId, recorded_by: member.membership }
  const household = randomUUID()
  await insertRows(client, 'household', [{ ...compartment, id: household, created_at: day }])
  await insertRows(client, 'household_member', [
    {
      ...compartment,
      ...ofPerson,
      id: randomUUID(),
      ref: randomUUID(),
      household_id: household,
      role: 'adult',
      at_home: true,
      valid: `[${day},)`,
    },
  ])
  await insertRows(client, 'person_relationship', [
    {
      ...compartment,
      ...ofPerson,
      id: randomUUID(),
      ref: randomUUID(),
      kind: 'sibling',
      other_named: 'Sister',
      valid: '(,)',
      note: '',
    },
  ])
  await insertRows(
    client,
    'person_attendance',
    ['family', 'residence'].map((category) => ({
      ...site,
      ...ofPerson,
      id: randomUUID(),
      ref: randomUUID(),
      category,
      kind: category === 'family' ? 'kita' : 'school',
      place: 'A school',
      level: '',
      valid: `[${day},)`,
    })),
  )
  await insertRows(client, 'contact_hidden_from', [
    { ...site, id: randomUUID(), person_id: built.personId, hidden_named: 'Brother' },
  ])
}
