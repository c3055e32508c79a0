import { z } from 'zod'
import { endReasons, memberRoles } from '#domain/household/membership.ts'
import { isRegisterName, longestName } from '#domain/person/person-name.ts'
import { birthDate, choice, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'

/** A name in letters a German register holds. */
export const nameText = (required: boolean) =>
  (required ? requiredText(longestName) : optionalText(longestName)).refine(isRegisterName, {
    error: () => m.households_name_letters(),
  })

/** A person of the case or an organisation, chosen from a list, or none. */
export const optionalReference = () =>
  z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default('')

/** What somebody is in a household, and whether they live there. */
export const placeFields = {
  role: choice(memberRoles),
  elsewhere: z.literal('on').optional(),
}

/** Why a membership ended, or nothing while it runs. */
export const optionalEndReason = () => z.union([z.literal(''), choice(endReasons)]).default('')

/** Who is only named: a name in any words, and a birth date that may be partial. */
export const namedFields = { named: optionalText(200), named_birth_date: birthDate() }
