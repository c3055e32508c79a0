import { z } from 'zod'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { type ClosingObstacle, closingObstacles } from '#domain/organisation/closing.ts'
import { defineCommand } from '#platform/command.server.ts'
import { optionalDate, reference, version } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import {
  holdOrganisation,
  isNameTaken,
  type Organisation,
  updateOrganisation,
  useOfOrganisation,
} from '#features/organisations/index.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { competencesFrom } from '../data/competence-reader.server.ts'
import { networkWriters } from '../permissions.ts'

const obstacleWords: Record<ClosingObstacle, () => string> = {
  openCases: m.network_still_cases,
  memberships: m.network_still_memberships,
  posts: m.network_still_posts,
  competences: m.network_still_competences,
}

const day = (date: string | null) => (date ? formatDay(date, getLocale()) : m.network_stays_open())

const conflictWith = (stored: Organisation, wanted: string | null): Refusal => ({
  kind: 'conflict',
  message: m.network_organisation_changed_meanwhile(),
  version: stored.version,
  differences: [{ field: m.network_closed_on(), mine: day(wanted), theirs: day(stored.closedOn) }],
})

/** Says from which day on an organisation exists no more, or takes that back; refused while something runs there. */
export const closeOrganisation = defineCommand({
  name: 'organisation.close',
  roles: networkWriters,
  input: z.strictObject({ organisation: reference(), version: version(), closed_on: optionalDate() }),
  async handle({ trx, entered }, input) {
    const stored = await holdOrganisation(trx, entered, input.organisation, 'closing')
    if (!stored) return refuse({ kind: 'unseen' })
    if (stored.version !== input.version) return refuse(conflictWith(stored, input.closed_on))
    if (!input.closed_on && !stored.closedOn)
      return refuse({ kind: 'invalid', fields: { closed_on: m.network_name_the_day() } })
    if (!input.closed_on && (await isNameTaken(trx, entered, stored.name, stored.id)))
      return refuse({ kind: 'invalid', fields: { closed_on: m.network_name_in_use() } })
    if (input.closed_on) {
      const use = await useOfOrganisation(trx, entered, stored.id, input.closed_on)
      const competences = await competencesFrom(trx, entered, stored.id, input.closed_on)
      const obstacles = closingObstacles({ ...use, competences })
      if (obstacles.length > 0) {
        const words = obstacles.map((obstacle) => obstacleWords[obstacle]()).join(' ')
        return refuse({ kind: 'invalid', fields: { closed_on: words } })
      }
    }
    await updateOrganisation(trx, entered, stored.id, stored.version, { closed_on: input.closed_on })
    return ok({
      location: `/netzwerk/organisationen/${stored.ref}`,
      audit: {
        action: input.closed_on ? 'organisation.closed' : 'organisation.reopened',
        objectId: stored.id,
      },
    })
  },
})
