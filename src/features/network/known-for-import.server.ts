import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { holdOrganisations } from '#features/organisations/index.ts'
import { codesByWord, municipalityOptions } from '#features/reference/index.ts'
import { competenceKey, type Known } from './competence-file/check-rows.ts'
import { standingCompetences } from './data/competence-history-reader.server.ts'

/** What the rows of a file are compared with: reference data, the site's organisations and what stands already. */
export async function knownForImport(trx: Trx, entered: Entered): Promise<Known> {
  const organisations = Map.groupBy(await holdOrganisations(trx, entered), ({ name }) =>
    name.replaceAll(/\s+/g, ' ').toLowerCase(),
  )
  const municipalities = await municipalityOptions()
  return {
    matters: await codesByWord('matters'),
    municipalities: new Map(
      municipalities.flatMap(({ value, label }) => [
        [value, value],
        [label.toLowerCase(), value],
      ]),
    ),
    organisations,
    standing: Map.groupBy(await standingCompetences(trx, entered), competenceKey),
  }
}
