import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { code, optionalText, reference } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { isValidCode } from '#features/reference/index.ts'
import { enquiryRoles } from '../permissions.ts'
import { orNothing } from './contact-fields.server.ts'
import { decide, decisionFields } from './decide.server.ts'

/** Refers an enquiry on: to an organisation of the network, or to a kind of agency where none is named. */
export const referEnquiry = defineCommand({
  name: 'enquiry.refer',
  roles: enquiryRoles,
  input: z.strictObject({
    ...decisionFields,
    organisation: orNothing(reference()),
    agency_kind: orNothing(code()),
    outcome: optionalText(1000),
  }),
  handle: (scope, { organisation: ref, agency_kind: kind, outcome, ...sent }) =>
    decide(scope, sent, 'referred', async () => {
      const { trx, entered } = scope
      const chosen = ref ? await findOrganisation(trx, entered, ref) : null
      if (chosen === undefined)
        return refuse({ kind: 'invalid', fields: { organisation: m.platform_choose() } })
      if (!chosen && kind === '')
        return refuse({ kind: 'invalid', fields: { organisation: m.enquiries_refer_to_missing() } })
      if (!chosen && !(await isValidCode('agency_kinds', kind)))
        return refuse({ kind: 'invalid', fields: { agency_kind: m.platform_choose() } })
      return ok({ outcome, referred_kind: chosen?.kind ?? kind, referred_to: chosen?.id ?? null })
    }),
})
