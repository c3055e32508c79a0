import { sql } from 'kysely'
import { type Channel, channels, type ContactRules, type Safety } from '#domain/contact/contact-rules.ts'
import { joinRules } from '#domain/contact/join-rules.ts'
import { listName } from '#domain/person/person-name.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import { personHeads } from './person-reader.server.ts'
import type { PersonsTables } from './tables.ts'

/** Where a person lives, how it may be reached, and which version of that somebody saw. */
export type KnownContact = {
  /** who takes part in the case; `ids` are all who are merged with it */
  personId: string
  ids: readonly string[]
  /** changes with every change of what is said of any of them; 0 where nothing is */
  version: number
  /** of the row that stands about the one who takes part; 0 where there is none */
  ownVersion: number
  municipalityCode: string | null
  phone: string | null
  email: string | null
  /** every number that stands in any of their files, also one that counts no more */
  phones: readonly string[]
  rules: ContactRules
}

/**
 * How the persons of the open case may be reached. Nothing where the grant does not cover contact: who may not see it
 * does not learn that there is something to mind. Merged persons are one: until somebody says it anew, what either file
 * warns of holds; from then on what was said last.
 */
export async function contactsOfCase(trx: Trx, entered: Pick<Entered, 'siteId'>): Promise<KnownContact[]> {
  const [rows, heads] = await Promise.all([contactRows(trx, entered), personHeads(trx, entered)])
  const groups = Map.groupBy(
    rows,
    (row) => heads.find(({ ids }) => ids.includes(row.personId))?.personId ?? row.personId,
  )
  return [...groups].map(([personId, of]) => {
    const ids = heads.find((head) => head.personId === personId)?.ids ?? [personId]
    // The form showed everything there was, so that what it says counts alone.
    const latest = of.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    const counting = latest[0]!.saidSinceMerge ? latest.slice(0, 1) : latest
    const first = counting.toSorted((a, b) => ids.indexOf(a.personId) - ids.indexOf(b.personId))
    return {
      personId,
      ids,
      version: of.reduce((sum, { version }) => sum + version, 0),
      ownVersion: of.find((row) => row.personId === personId)?.version ?? 0,
      municipalityCode: first.find((row) => row.municipalityCode)?.municipalityCode ?? null,
      phone: first.find((row) => row.phone)?.phone ?? null,
      email: first.find((row) => row.email)?.email ?? null,
      phones: of.flatMap((row) => row.phone ?? []),
      rules: joinRules(first.map(({ rules }) => rules)),
    }
  })
}

/** What is said in each file, and whether it was said since the persons were merged. */
async function contactRows(trx: Trx, entered: Pick<Entered, 'siteId'>) {
  const tables = tablesOf<PersonsTables>(trx)
  const [rows, hidden] = await Promise.all([
    tables
      .selectFrom('person_contact as contact')
      .select(['person_id as personId', 'version', 'phone', 'email', 'municipality_code as municipalityCode'])
      .select(['safe_contact', 'safe_times', 'quiet_household', 'changed_at as changedAt'])
      .select(channels.map((channel) => `${channel}_safety` as const))
      .select(
        sql<boolean>`changed_at > (select max(m.merged_at) from app.person_merge m
          where m.site_id = contact.site_id and m.undone_at is null
            and contact.person_id in (m.person_id, m.into_person_id))`.as('saidSinceMerge'),
      )
      .where('site_id', '=', entered.siteId)
      .execute(),
    tables
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
  ])
  return rows.map(({ safe_contact, safe_times, quiet_household, ...row }) => ({
    ...row,
    rules: {
      ways: Object.fromEntries(channels.map((channel) => [channel, row[`${channel}_safety`]])) as Record<
        Channel,
        Safety
      >,
      times: safe_times,
      quietHousehold: quiet_household,
      note: safe_contact ?? '',
      hiddenFrom: hidden
        .filter(({ of }) => of === row.personId)
        .map((one) => ({
          personId: one.hidden_person_id,
          name: one.hidden_named ?? (one.family_name ? listName(one.family_name, one.given_names ?? '') : ''),
        })),
    },
  }))
}
