import { z } from 'zod'
import { categoryOfTie } from '#domain/assessment/ecomap/tie.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { reference } from '#platform/fields.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'
import { keepTie, seenAndNow, type Tie, tiesOfCase } from '../data/ties.server.ts'
import { readTie, tieFields } from '../fields.server.ts'
import { tieDirectionLabel, tieStrengthLabel } from '../labels.ts'
import { ecomapRoles } from '../permissions.ts'

const conflictOf = (now: Tie, mine: Tie): Refusal => {
  const day = (value: string | null) => (value ? formatDay(value, getLocale()) : '')
  return {
    kind: 'conflict',
    message: m.ecomap_changed_meanwhile(),
    version: 1,
    differences: [
      { field: m.ecomap_name(), mine: mine.name, theirs: now.name },
      {
        field: m.ecomap_strength(),
        mine: tieStrengthLabel(mine.strength),
        theirs: tieStrengthLabel(now.strength),
      },
      {
        field: m.ecomap_direction(),
        mine: tieDirectionLabel(mine.direction),
        theirs: tieDirectionLabel(now.direction),
      },
      { field: m.ecomap_words(), mine: mine.words, theirs: now.words },
      { field: m.ecomap_ended_on(), mine: day(mine.endedOn), theirs: day(now.endedOn) },
    ],
  }
}

/** Says how a tie holds by now, or that it ended: a new row takes the place of the one that was seen. */
export const changeTie = defineCaseCommand({
  name: 'network_tie.change',
  roles: ecomapRoles,
  input: z.strictObject({ tie: reference(), ...tieFields }),
  async handle({ trx, entered, openCase }, { tie: ref, ...form }) {
    const found = seenAndNow(await tiesOfCase(trx, entered), ref)
    if (!found) return refuse({ kind: 'unseen' })
    const { seen, now } = found
    if (!openCase.writeCategories.includes(categoryOfTie[seen.kind])) return refuse({ kind: 'forbidden' })
    const read = await readTie(trx, entered, form)
    if (!read.ok) return refuse({ kind: 'invalid', fields: read.fields })
    const { name, words, strength, direction, since, ended_on } = form
    const { lifeDomains, organisationId } = read
    const said = { name, words, strength, direction, since, endedOn: ended_on, lifeDomains, organisationId }
    const mine = { ...seen, ...said }
    const stored = seen === now && (await keepTie(trx, entered, mine, seen.id))
    if (!stored) return refuse(conflictOf(now, mine))
    return ok({
      location: `/faelle/${openCase.ref}/netzwerk`,
      audit: { action: 'network_tie.changed', objectId: stored.id },
    })
  },
})
