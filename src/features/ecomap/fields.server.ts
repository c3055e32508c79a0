import { z } from 'zod'
import { isLifeDomain, type LifeDomain } from '#domain/assessment/life-domains.ts'
import { tieDirections, tieStrengths } from '#domain/assessment/ecomap/tie.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { choice, codes, date, optionalDate, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { findOrganisation } from '#features/organisations/index.ts'

/** What is said of a tie, whoever it leads to. */
export const tieFields = {
  name: requiredText(120, 2),
  words: optionalText(2000),
  strength: choice(tieStrengths),
  direction: choice(tieDirections),
  life_domains: codes(),
  organisation: z.union([z.literal(''), z.uuid()], { error: () => m.platform_choose() }).default(''),
  since: date('not_future'),
  ended_on: optionalDate('not_future'),
}

type TieInput = z.output<z.ZodObject<typeof tieFields>>

/** Looks up what a form names; problems come back by field. */
export async function readTie(
  trx: Trx,
  entered: Entered,
  form: TieInput,
): Promise<
  | { ok: true; lifeDomains: LifeDomain[]; organisationId: string | null }
  | { ok: false; fields: Record<string, string> }
> {
  const wrong = (field: string, words: string) => ({ ok: false as const, fields: { [field]: words } })
  if (form.ended_on !== null && form.ended_on < form.since) return wrong('ended_on', m.platform_date_order())
  const lifeDomains = form.life_domains.filter(isLifeDomain)
  if (lifeDomains.length < form.life_domains.length) return wrong('life_domains', m.platform_choose())
  if (form.organisation === '') return { ok: true, lifeDomains, organisationId: null }
  const organisation = await findOrganisation(trx, entered, form.organisation)
  return organisation
    ? { ok: true, lifeDomains, organisationId: organisation.id }
    : wrong('organisation', m.platform_choose())
}
