import type { ColumnType, Generated } from 'kysely'
import type { Concept } from '#domain/concept/concept.ts'

export interface ConceptVersionTable {
  site_id: string
  id: Generated<string>
  ref: Generated<string>
  number: number
  state: 'draft' | 'adopted'
  in_force_from: string | null
  content: ColumnType<Concept | null, string | null | undefined, string | null>
  version: Generated<number>
  made_from: string | null
  created_at: Generated<Date>
  created_by: string | null
  adopted_at: Date | null
  adopted_by: string | null
}

/** A view, db/functions/app/concept.sql. */
export interface DesignedChainView {
  code: string
  title_de: string
  title_en: string
}

export interface ConceptTables {
  concept_version: ConceptVersionTable
  designed_chain: DesignedChainView
}
