import { m } from '#platform/i18n/messages.ts'
import { Pagination } from '#ui/data/pagination.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import type { Competence } from '../data/competence-reader.server.ts'
import { CompetenceTable } from './competence-table.tsx'

interface OrganisationCompetencesProps {
  rows: readonly Competence[]
  page: number
  pages: number
  here: string
}

/** What an organisation decides, and where. */
export function OrganisationCompetences({ rows, page, pages, here }: OrganisationCompetencesProps) {
  return (
    <section className="flow" aria-labelledby="competences">
      <h2 className="kern-heading-medium" id="competences">
        {m.network_competences()}
      </h2>
      {rows.length === 0 ? (
        <EmptyState title={m.network_no_competence()} level={3}>
          {m.network_office_without_competence()}
        </EmptyState>
      ) : (
        <CompetenceTable rows={rows} withOffice={false} />
      )}
      <Pagination page={page} pages={pages} to={(number) => `${here}?seite=${number}#competences`} />
    </section>
  )
}
