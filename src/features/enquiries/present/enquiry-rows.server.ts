import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { conceptToday } from '#features/concept/index.ts'
import { labelsOf, municipalityOptions } from '#features/reference/index.ts'
import { enquiries } from '../data/enquiry-reader.server.ts'
import { contactChannelLabel } from '../labels.ts'
import type { EnquiryFilter } from './list-address.ts'

const perPage = 25

/** A page of the list in words. */
export async function enquiryRows(trx: Trx, entered: Entered, filter: EnquiryFilter) {
  const { rows, total } = await enquiries(trx, entered, { ...filter, perPage })
  const [concept, languages, municipalities] = await Promise.all([
    conceptToday(trx, entered),
    labelsOf('languages'),
    municipalityOptions(),
  ])
  const municipality = new Map(municipalities.map(({ value, label }) => [value, label]))
  return {
    total,
    pages: Math.max(1, Math.ceil(total / perPage)),
    rows: rows.map((row) => ({
      ref: row.ref,
      contactedOn: row.contactedOn,
      channel: contactChannelLabel(row.channel),
      language: row.language ? languages(row.language) : null,
      place: [municipality.get(row.municipalityCode ?? ''), row.place].filter(Boolean).join(', ') || null,
      concern: [
        row.lifeDomains
          .map((core, at) => concept.wordFor('life_domains', core, row.lifeDomainsLocal[at]))
          .join(', '),
        row.concern,
      ]
        .filter(Boolean)
        .join(': '),
      people: row.peopleCount,
      state: row.state,
      waits: row.state === 'admitted' && row.takenOverOn === null,
    })),
  }
}

export type EnquiryRow = Awaited<ReturnType<typeof enquiryRows>>['rows'][number]
