import type { Generated } from 'kysely'
import type { LifeDomain } from '#domain/assessment/life-domains.ts'
import type { TieDirection, TieKind, TieStrength } from '#domain/assessment/ecomap/tie.ts'
import type { Category } from '#domain/kernel/categories.ts'

export interface NetworkTieTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  person_id: string
  category: Category
  kind: TieKind
  name: string
  words: Generated<string>
  strength: TieStrength
  direction: TieDirection
  life_domains: Generated<LifeDomain[]>
  organisation_id: string | null
  resource_id: string | null
  since: string
  ended_on: string | null
  recorded_at: Generated<Date>
  recorded_by: string
  superseded_by: string | null
}

export interface EcomapTables {
  network_tie: NetworkTieTable
}
