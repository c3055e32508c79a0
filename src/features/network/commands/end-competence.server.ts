import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { standingVersion } from '#domain/organisation/corrections.ts'
import { defineCommand } from '#platform/command.server.ts'
import { optionalDate, reference, version } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { holdOrganisationById } from '#features/organisations/index.ts'
import { findCompetence } from '../data/competence-history-reader.server.ts'
import { insertCompetences, supersedeCompetence } from '../data/competence-writer.server.ts'
import { networkWriters } from '../permissions.ts'

const day = (date: string | null) => (date ? formatDay(date, getLocale()) : m.network_no_end())
const invalid = (words: string): Refusal => ({ kind: 'invalid', fields: { until: words } })

/** Says until when an office is competent, or that no end is known after all: a new row in place of the old one. */
export const endCompetence = defineCommand({
  name: 'competence.end',
  roles: networkWriters,
  input: z.strictObject({ competence: reference(), version: version(), until: optionalDate() }),
  async handle({ trx, entered }, { until, ...input }) {
    const found = await findCompetence(trx, entered, input.competence)
    if (!found) return refuse({ kind: 'unseen' })
    const { row, version: present } = standingVersion(found.all, found.named)
    if (present !== input.version)
      return refuse({
        kind: 'conflict',
        message: m.network_competence_changed_meanwhile(),
        version: present,
        differences: [{ field: m.network_last_day(), mine: day(until), theirs: day(row.until) }],
      })
    if (until === row.until)
      return refuse(invalid(until ? m.network_nothing_changed() : m.platform_required()))
    if (until !== null && until < row.from) return refuse(invalid(m.platform_date_order()))
    const office = await holdOrganisationById(trx, entered, row.organisationId)
    if (office?.closedOn && (until === null || until >= office.closedOn))
      return refuse(invalid(m.network_office_closes({ day: day(office.closedOn) })))
    const { organisationId, matter, municipalityCode, from, source } = row
    const id = crypto.randomUUID()
    const first = await supersedeCompetence(trx, entered, row.id, id)
    const fresh = { id, organisationId, matter, municipalityCode, from, until, source }
    // What is in the way is the same office, competent there again later.
    if (!first || (await insertCompetences(trx, entered, [fresh])) === 0)
      return refuse(invalid(m.network_competent_already()))
    return ok({
      location: '/netzwerk/zustaendigkeiten',
      audit: { action: 'competence.ended', objectId: id, detail: { in_place_of: row.id } },
    })
  },
})
