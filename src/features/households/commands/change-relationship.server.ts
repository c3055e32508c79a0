import { z } from 'zod'
import { endsBeforeBeginning } from '#domain/household/membership.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { optionalDate, optionalText, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { seenAndNow } from '../data/held.ts'
import { keepRelationship, relationshipsOfCase } from '../data/relationships.server.ts'
import { dayWords } from '../labels.ts'
import { householdRoles } from '../permissions.ts'

type Days = { from: string | null; until: string | null; note: string }

const conflictOf = (now: Days, mine: Days): Refusal => ({
  kind: 'conflict',
  message: m.households_changed_meanwhile(),
  version: 1,
  differences: [
    { field: m.households_from(), mine: dayWords(mine.from), theirs: dayWords(now.from) },
    { field: m.households_until(), mine: dayWords(mine.until), theirs: dayWords(now.until) },
    { field: m.households_note(), mine: mine.note, theirs: now.note },
  ],
})

/** Ends or corrects a relationship: a new row takes the place of the one that was seen. */
export const changeRelationship = defineCaseCommand({
  name: 'person_relationship.change',
  roles: householdRoles,
  input: z.strictObject({
    relationship: reference(),
    from: optionalDate(),
    until: optionalDate(),
    note: optionalText(500),
  }),
  async handle({ trx, entered, openCase }, { relationship: ref, ...days }) {
    if (!openCase.writeCategories.includes('family')) return refuse({ kind: 'forbidden' })
    const found = seenAndNow(await relationshipsOfCase(trx, entered), ref)
    if (!found) return refuse({ kind: 'unseen' })
    if (endsBeforeBeginning(days))
      return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
    const { seen, now } = found
    if (seen !== now) return refuse(conflictOf(now, days))
    const id = await keepRelationship(trx, entered, { ...seen, ...days }, seen.id)
    if (!id) return refuse(conflictOf(now, days))
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: { action: 'person_relationship.changed', objectId: id },
    })
  },
})
