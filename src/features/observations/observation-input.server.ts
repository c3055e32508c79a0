import { observationKinds } from '#domain/observation/observation.ts'
import { choice, code, optionalText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { isValidCode } from '#features/reference/index.ts'

/** Fields that say in codes what an observation is about. */
export const observationFields = {
  kind: choice(observationKinds),
  life_domain: code(),
  agency_kind: optionalText(40),
}

/** What is wrong with the codes of an observation by field; empty where the lists know them. */
export async function wrongCodes(input: {
  life_domain: string
  agency_kind: string
}): Promise<Record<string, string>> {
  if (!(await isValidCode('life_domains', input.life_domain))) return { life_domain: m.platform_choose() }
  if (input.agency_kind && !(await isValidCode('agency_kinds', input.agency_kind)))
    return { agency_kind: m.platform_choose() }
  return {}
}
