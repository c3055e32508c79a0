import type { Insertable, Updateable } from 'kysely'
import type { Entered } from '#platform/db/in-site.server.ts'
import { type Trx, tablesOf } from '#platform/db/tables.ts'
import type { EnquiriesTables, EnquiryTable } from './tables.ts'

type WrittenLater =
  | 'cleared_on'
  | 'referred_kind'
  | 'referred_to'
  | 'criteria'
  | 'concept_version_id'
  | 'taken_over_on'

/** What is known of a contact when it is written down. */
export type NewEnquiry = Omit<
  Insertable<EnquiryTable>,
  'site_id' | 'id' | 'ref' | 'organisation_id' | 'noted_by' | 'noted_at' | 'version' | WrittenLater
>

const notYet: Record<WrittenLater, null> = {
  cleared_on: null,
  referred_kind: null,
  referred_to: null,
  criteria: null,
  concept_version_id: null,
  taken_over_on: null,
}

/** Stores contacts of the own organisation in the order given; answers their keys. */
export const insertEnquiries = (
  trx: Trx,
  entered: Entered,
  enquiries: readonly NewEnquiry[],
): Promise<{ id: string; ref: string }[]> =>
  tablesOf<EnquiriesTables>(trx)
    .insertInto('enquiry')
    .values(
      enquiries.map((enquiry) => ({
        ...notYet,
        ...enquiry,
        site_id: entered.siteId,
        organisation_id: entered.organisationId,
        noted_by: entered.membershipId,
      })),
    )
    .returning(['id', 'ref'])
    .execute()

/** Changes an enquiry if it still has the version that was seen; false where somebody was faster. */
export async function updateEnquiry(
  trx: Trx,
  entered: Entered,
  seen: { id: string; version: number },
  change: Omit<Updateable<EnquiryTable>, 'site_id' | 'id' | 'organisation_id' | 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf<EnquiriesTables>(trx)
    .updateTable('enquiry')
    .set({ ...change, version: seen.version + 1 })
    .where('site_id', '=', entered.siteId)
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keeps that a criterion was overridden, and why. */
export const insertOverride = (
  trx: Trx,
  entered: Entered,
  override: { enquiryId: string; rule: string; label: string; reason: string; on: string },
) =>
  tablesOf<EnquiriesTables>(trx)
    .insertInto('enquiry_override')
    .values({
      site_id: entered.siteId,
      organisation_id: entered.organisationId,
      enquiry_id: override.enquiryId,
      rule: override.rule,
      label: override.label,
      reason: override.reason,
      overridden_on: override.on,
      recorded_by: entered.membershipId,
    })
    .execute()
