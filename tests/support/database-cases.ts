import { randomUUID } from 'node:crypto'
import { insertRows } from '../../server/database/insert-rows.ts'
import { asAdmin, type DatabaseCopy } from './database-copy.ts'
import { asMember, type Member } from './database-world.ts'

/** A case with the ids a test needs to look behind the policies. */
export type BuiltCase = { caseId: string; ref: string; personId: string; personRef: string; planId: string }

/** Begins a case as the member does it, with a name, a step and a due item. */
export const beginCase = (copy: DatabaseCopy, member: Member, familyName: string): Promise<BuiltCase> =>
  asMember(copy, member, async (client) => {
    const { rows } = await client.query<BuiltCase>(
      `select case_id as "caseId", ref, person_id as "personId", person_ref as "personRef", plan_id as "planId" from gate.begin_case(null, '2026-01-01', 'self')`,
    )
    const made = rows[0]!
    await client.query(
      'insert into app.person_identity (site_id, person_id, family_name, birth_date) values ($1, $2, $3, $4)',
      [member.site, made.personId, familyName, '1990-05-01'],
    )
    await client.query('insert into app.person_contact (site_id, person_id, phone) values ($1, $2, $3)', [
      member.site,
      made.personId,
      '0000',
    ])
    await client.query(
      "insert into app.person_search (site_id, person_id, person_ref, organisation_id, display_name, name_key, birth_year, birth_date) values ($1, $2, $3, $4, $5, $6, 1990, '1990-05-01')",
      [
        member.site,
        made.personId,
        made.personRef,
        member.organisation,
        familyName,
        ` ${familyName.toLowerCase()}`,
      ],
    )
    const step = await client.query<{ id: string }>(
      `insert into app.plan_step (site_id, case_id, plan_id, person_id, step_code, title, agency_kind, due) values ($1, $2, $3, $4, 'first_talk', 'Talk', 'KI', '2026-12-01') returning id`,
      [member.site, made.caseId, made.planId, made.personId],
    )
    await client.query("select gate.put_work_item('step_due', $1, '2026-12-01')", [step.rows[0]!.id])
    await client.query('select gate.refresh_case_list()')
    return made
  })

/** A grant as a test wishes it; it is valid from the beginning of 2026 and without end unless said otherwise. */
export type Grant = {
  categories: string[]
  write?: string[]
  validUntil?: string
  endedAt?: string
  validFrom?: string
  level?: 'open' | 'stub'
  organisation?: boolean
  source?: 'release' | 'consultation' | 'referral' | 'deputy' | 'responsibility'
}

/** Gives a member (or its organisation) a grant on a case, past the functions that features use. */
export const grant = (
  copy: DatabaseCopy,
  built: BuiltCase,
  member: Member,
  wantedGrant: Grant,
): Promise<void> =>
  asAdmin(copy, async (client) => {
    const holder = wantedGrant.organisation
      ? { organisation_id: member.organisation }
      : { membership_id: member.membership, role: member.role }
    await insertRows(client, 'case_access', [
      {
        site_id: member.site,
        id: randomUUID(),
        case_id: built.caseId,
        ...holder,
        categories: wantedGrant.categories,
        write_categories: wantedGrant.write ?? [],
        level: wantedGrant.level ?? 'open',
        source_kind: wantedGrant.source ?? 'release',
        source_id: randomUUID(),
        valid_from: wantedGrant.validFrom ?? '2026-01-01',
        valid_until: wantedGrant.validUntil ?? null,
        ended_at: wantedGrant.endedAt ?? null,
      },
    ])
  })
