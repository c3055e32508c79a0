import { sql } from 'kysely'
import { type Channel, channels, type Safety } from '#domain/contact/contact-rules.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { PersonsTables } from './tables.ts'

/** Where a person lives and how it may be reached; `note` is what else has to be minded. */
export type Contact = {
  municipalityCode: string | null
  phone: string | null
  email: string | null
  ways: Record<Channel, Safety>
  times: string
  quietHousehold: boolean
  note: string
}

/** Somebody who must learn nothing: a person of the case, or a name. */
export type HiddenSide = { personId: string; name: null } | { personId: null; name: string }

const columns = (contact: Contact) => ({
  municipality_code: contact.municipalityCode,
  phone: contact.phone,
  email: contact.email,
  safe_contact: contact.note || null,
  safe_times: contact.times,
  quiet_household: contact.quietHousehold,
  ...(Object.fromEntries(channels.map((channel) => [`${channel}_safety`, contact.ways[channel]])) as Record<
    `${Channel}_safety`,
    Safety
  >),
})

/** Stores where a new person lives and how it may be reached. */
export async function insertContact(trx: Trx, entered: Entered, personId: string, contact: Contact) {
  await tablesOf<PersonsTables>(trx)
    .insertInto('person_contact')
    .values({ site_id: entered.siteId, person_id: personId, ...columns(contact) })
    .execute()
}

/** Changes it if it still has the version that was seen; false where somebody was faster. */
export async function updateContact(
  trx: Trx,
  entered: Entered,
  personId: string,
  seenVersion: number,
  contact: Contact,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<PersonsTables>(trx)
    .updateTable('person_contact')
    .set({ ...columns(contact), version: seenVersion + 1, changed_at: sql<Date>`now()` })
    .where('site_id', '=', entered.siteId)
    .where('person_id', '=', personId)
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Says anew who must learn nothing. Who held the contact's version holds these rows with it. */
export async function replaceHiddenFrom(
  trx: Trx,
  entered: Entered,
  personId: string,
  hidden: readonly HiddenSide[],
): Promise<void> {
  const tables = tablesOf<PersonsTables>(trx)
  await tables
    .deleteFrom('contact_hidden_from')
    .where('site_id', '=', entered.siteId)
    .where('person_id', '=', personId)
    .execute()
  if (hidden.length === 0) return
  await tables
    .insertInto('contact_hidden_from')
    .values(
      hidden.map((side) => ({
        site_id: entered.siteId,
        person_id: personId,
        hidden_person_id: side.personId,
        hidden_named: side.name,
      })),
    )
    .execute()
}
