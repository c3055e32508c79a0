import { z } from 'zod'
import { endsBeforeBeginning } from '#domain/household/membership.ts'
import { ok, refuse, type Refusal } from '#domain/kernel/result.ts'
import { defineCaseCommand } from '#platform/command.server.ts'
import { date, optionalDate, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { seenAndNow } from '../data/held.ts'
import { keepMember, type Member, membersOfCase } from '../data/members.server.ts'
import { namedFields, optionalEndReason, placeFields } from '../fields.server.ts'
import { dayWords, endReasonLabel, roleLabel } from '../labels.ts'
import { householdRoles } from '../permissions.ts'

const input = z.strictObject({
  member: reference(),
  ...namedFields,
  ...placeFields,
  since: date('not_future'),
  until: optionalDate('not_future'),
  end_reason: optionalEndReason(),
})

/** Corrects a membership: a new row takes the place of the wrong one, which stays readable. */
export const changeMember = defineCaseCommand({
  name: 'household_member.change',
  roles: householdRoles,
  input,
  async handle({ trx, entered, openCase }, form) {
    if (!openCase.writeCategories.includes('family')) return refuse({ kind: 'forbidden' })
    const found = seenAndNow(await membersOfCase(trx, entered), form.member)
    if (!found) return refuse({ kind: 'unseen' })
    const { seen, now } = found
    const wrong = contradictions(form, seen)
    if (Object.keys(wrong).length > 0) return refuse({ kind: 'invalid', fields: wrong })
    if (seen !== now) return refuse(memberConflict(now, form))
    const kept = await keepMember(
      trx,
      { replaces: seen.id },
      {
        personId: seen.personId,
        named: seen.named === null ? null : form.named,
        namedBirthDate: seen.named === null ? null : form.named_birth_date.value,
        role: form.role,
        atHome: form.elsewhere !== 'on',
        from: form.since,
        until: form.until,
        endReason: form.end_reason || null,
      },
    )
    if ('refused' in kept)
      return refuse(
        kept.refused === 'changed'
          ? memberConflict(now, form)
          : { kind: 'invalid', fields: { since: m.households_belongs_already() } },
      )
    return ok({
      location: `/faelle/${openCase.ref}/haushalt`,
      audit: { action: 'household_member.changed', objectId: kept.id },
    })
  },
})

function contradictions(form: z.output<typeof input>, seen: Member): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (seen.named !== null && form.named === '') wrong.named = m.platform_required()
  if (endsBeforeBeginning({ from: form.since, until: form.until })) wrong.until = m.platform_date_order()
  if (form.until && !form.end_reason) wrong.end_reason = m.platform_choose()
  if (form.end_reason && !form.until) wrong.until = m.platform_required()
  return wrong
}

/** Both states of a membership: what was typed, and what stands by now. */
export const memberConflict = (
  now: Member,
  mine: { role?: Member['role']; since?: string; until: string | null; end_reason: Member['endReason'] | '' },
): Refusal => ({
  kind: 'conflict',
  message: m.households_changed_meanwhile(),
  version: 1,
  differences: [
    { field: m.households_role(), mine: mine.role ? roleLabel(mine.role) : '', theirs: roleLabel(now.role) },
    { field: m.households_since(), mine: mine.since ? dayWords(mine.since) : '', theirs: dayWords(now.from) },
    { field: m.households_until(), mine: dayWords(mine.until), theirs: dayWords(now.until) },
    {
      field: m.households_end_reason(),
      mine: mine.end_reason ? endReasonLabel(mine.end_reason) : '',
      theirs: now.endReason ? endReasonLabel(now.endReason) : '',
    },
  ],
})
