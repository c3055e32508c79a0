import type pg from 'pg'
import { withClient } from '../server/database/initialise.ts'
import type { Installation } from './installation.ts'
import type { BenchSite } from './sites.ts'
import type { Row } from './statements.ts'

const columns = 'person_ref, display_name, birth_year, open_case_id, responsible_title'

/** The search as the program does it; it also listens for names that sound alike, which `like` cannot find. */
export const searchByFunction = async (client: pg.ClientBase, words: string[]): Promise<Row[]> =>
  (await client.query<Row>(`select ${columns} from search.search_person($1, null) where not heard`, [words]))
    .rows

/** The same search as a plain statement under row security, with `like` on the same column. */
export async function searchByLike(client: pg.ClientBase, site: BenchSite, words: string[]): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from (
       select * from app.person_search where site_id = $1 and organisation_id = $2 and name_key like all ($3)
       order by name_key, person_id limit 20) hits
     order by display_name collate app.de, person_id`,
    [site.id, site.organisation, words.map((word) => `% ${word}%`)],
  )
  return rows
}

/**
 * Queries of two words, each the whole of a name that occurs and the beginning of another word of it; forty, over
 * and over.
 */
export async function wordsInTurn(installation: Installation, site: BenchSite): Promise<() => string[]> {
  const { rows } = await withClient(installation.main.adminUrl, (admin) =>
    admin.query<{ name: string }>(
      `select display_name as name from app.person_search where site_id = $1 order by md5(person_ref::text) limit 40`,
      [site.id],
    ),
  )
  let next = 0
  return () => [rows[next++ % rows.length]!.name, 'ali']
}
