import type { Generated } from 'kysely'
import type { Role } from '#domain/kernel/roles.ts'
import type { ReferenceKind } from '#domain/organisation/post-reference.ts'

export interface OrganisationTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  name: string
  kind: string
  closed_on: string | null
  version: Generated<number>
}

export interface UnitTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  name: string
  version: Generated<number>
}

export interface PostTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  title: string
  funding_module: 'B1' | 'B2' | 'B3' | null
  fte: string
  version: Generated<number>
}

export interface PostReferenceTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  post_id: string
  kind: ReferenceKind
  organisation_id: string | null
  unit_id: string | null
  municipality_code: string | null
  valid: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface MembershipTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  account_id: string
  organisation_id: string
  unit_id: string | null
  supervising_unit_id: string | null
  post_id: string | null
  role: Role
  title: string
  valid_from: string
  valid_until: string | null
  ended_at: Date | null
}

export interface DeputyshipTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  absent_membership_id: string
  deputy_membership_id: string
  valid_until: string
  began_at: Generated<Date>
  ended_at: Date | null
}

export interface OrganisationsTables {
  organisation: OrganisationTable
  unit: UnitTable
  post: PostTable
  post_reference: PostReferenceTable
  membership: MembershipTable
  deputyship: DeputyshipTable
}
