import type { Generated } from 'kysely'
import type { AttendanceKind } from '#domain/household/attendance.ts'
import type { EndReason, MemberRole } from '#domain/household/membership.ts'
import type { RelationshipKind } from '#domain/household/relationship.ts'
import type { Category } from '#domain/kernel/categories.ts'

export interface HouseholdTable {
  site_id: string
  id: Generated<string>
  organisation_id: string
  created_at: Generated<Date>
}

export interface HouseholdMemberTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  household_id: string
  organisation_id: string
  person_id: string
  named: string | null
  named_birth_date: string | null
  role: MemberRole
  at_home: Generated<boolean>
  valid: string
  end_reason: EndReason | null
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface PersonRelationshipTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  person_id: string
  kind: RelationshipKind
  other_person_id: string | null
  other_named: string | null
  institution_id: string | null
  valid: Generated<string>
  note: Generated<string>
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface PersonAttendanceTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  category: Category
  kind: AttendanceKind
  institution_id: string | null
  place: string | null
  level: Generated<string>
  valid: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface HouseholdsTables {
  household: HouseholdTable
  household_member: HouseholdMemberTable
  person_relationship: PersonRelationshipTable
  person_attendance: PersonAttendanceTable
}
