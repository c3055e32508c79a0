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

/** Read only, for the names that lists are ordered by; its owner is feature organisations. */
export interface OrganisationTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  name: string
  kind: string
  closed_on: string | null
  version: Generated<number>
}

/** Read only, as above; its owner is feature reference. */
export interface MunicipalityTable {
  code: string
  name: string
  kind: string
  kim_site_code: string
  source: string
}

export interface NetworkTables {
  authority_competence: AuthorityCompetenceTable
  organisation: OrganisationTable
  municipality: MunicipalityTable
}
