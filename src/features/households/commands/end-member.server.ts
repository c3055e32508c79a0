import { z } from 'zod'
import { endReasons, endsBeforeBeginning } from '#domain/household/membership.ts'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { refreshCaseList } from '#platform/db/open-case.server.ts'
import { choice, date, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { seenAndNow } from '../data/held.ts'
import { endParticipation, keepMember, membersOfCase } from '../data/members.server.ts'
import { householdRoles } from '../permissions.ts'
import { memberConflict } from './change-member.server.ts'

/** Ends a membership on a last day; the part in the case ends with it where that is chosen. */
export const endMember = defineCaseCommand({
  name: 'household_member.end',
  roles: householdRoles,
  input: z.strictObject({
    member: reference(),
    until: date('not_future'),
    end_reason: choice(endReasons),
    participation: choice(['stays', 'ends']).default('stays'),
  }),
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('family')) return refuse({ kind: 'forbidden' })
    const found = seenAndNow(await membersOfCase(trx, entered), form.member)
    if (!found) return refuse({ kind: 'unseen' })
    const { seen, now } = found
    if (endsBeforeBeginning({ from: seen.from, until: form.until }))
      return refuse({ kind: 'invalid', fields: { until: m.platform_date_order() } })
    if (seen !== now || seen.until !== null) return refuse(memberConflict(now, form))
    const ended = { ...seen, namedBirthDate: seen.named === null ? null : seen.birthDate }
    const kept = await keepMember(
      trx,
      { replaces: seen.id },
      { ...ended, until: form.until, endReason: form.end_reason },
    )
    if ('refused' in kept) return refuse(memberConflict(now, form))
    if (form.participation === 'ends') {
      const left = seen.named === null && (await endParticipation(trx, seen.personId, form.until))
      if (!left)
        return refuse({ kind: 'invalid', fields: { participation: m.households_main_person_stays() } })
      await refreshCaseList(trx)
    }
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: {
        action: 'household_member.ended',
        objectId: kept.id,
        detail: { reason: form.end_reason, participation: form.participation },
      },
    })
  },
})
