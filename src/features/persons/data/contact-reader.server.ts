import { type Channel, channels, type ContactRules, type Safety } from '#domain/contact/contact-rules.ts'
import { listName } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables } from './tables.ts'

/** What has to be minded before a person is reached, and the version of it. */
export type KnownContact = { personId: string; version: number; rules: ContactRules }

/**
 * How the persons of the open case may be reached. Nothing where the grant does not cover contact: who may not see it
 * does not learn that there is something to mind.
 */
export async function contactsOfCase(trx: Trx, entered: Entered): Promise<KnownContact[]> {
  const tables = tablesOf<PersonsTables>(trx)
  const [rows, hidden] = [
    await tables
      .selectFrom('person_contact')
      .select(['person_id', 'version', 'safe_contact', 'safe_times', 'quiet_household'])
      .select(channels.map((channel) => `${channel}_safety` as const))
      .where('site_id', '=', entered.siteId)
      .execute(),
    await tables
      .selectFrom('contact_hidden_from as hidden')
      .leftJoin('person_identity as identity', (join) =>
        join
          .onRef('identity.site_id', '=', 'hidden.site_id')
          .onRef('identity.person_id', '=', 'hidden.hidden_person_id'),
      )
      .select(['hidden.person_id as of', 'hidden_person_id', 'hidden_named'])
      .select(['family_name', 'given_names'])
      .where('hidden.site_id', '=', entered.siteId)
      .orderBy('hidden.id')
      .execute(),
  ]
  return rows.map((row) => ({
    personId: row.person_id,
    version: row.version,
    rules: {
      ways: Object.fromEntries(channels.map((channel) => [channel, row[`${channel}_safety`]])) as Record<
        Channel,
        Safety
      >,
      times: row.safe_times,
      quietHousehold: row.quiet_household,
      note: row.safe_contact ?? '',
      hiddenFrom: hidden
        .filter(({ of }) => of === row.person_id)
        .map((one) => ({
          personId: one.hidden_person_id,
          name: one.hidden_named ?? (one.family_name ? listName(one.family_name, one.given_names ?? '') : ''),
        })),
    },
  }))
}
