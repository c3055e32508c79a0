import type { Generated } from 'kysely'

export interface AuthorityCompetenceTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  organisation_id: string
  matter: string
  municipality_code: string
  valid: string
  source: string
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface NetworkTables {
  authority_competence: AuthorityCompetenceTable
}
