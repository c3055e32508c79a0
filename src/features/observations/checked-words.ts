import { findNames } from '#domain/observation/find-names.ts'
import { type Finding, type KnownPerson, lineOf } from '#domain/observation/finding.ts'
import { ok, type Refusal, refuse, type Result } from '#domain/kernel/result.ts'
import { m } from '#platform/i18n/messages.ts'

const places = (text: string, findings: readonly Finding[]) =>
  findings.map(({ words, at }) => m.observations_place_in_text({ words, line: lineOf(text, at) })).join(', ')

/**
 * Words for the structure may not say who a person is: what is certain is refused at the field with its place, what
 * may be an ordinary word needs a tick.
 * @returns how many places were confirmed, for the log
 */
export function checkedWords(
  { words, confirmed }: { words: string; confirmed: boolean },
  persons: readonly KnownPerson[],
): Result<{ confirmed: number }, Refusal> {
  const findings = findNames(words, persons)
  const certain = findings.filter((finding) => finding.certain)
  if (certain.length > 0) {
    const text = m.observations_names_found({ places: places(words, certain) })
    return refuse({ kind: 'invalid', fields: { words: text } })
  }
  if (findings.length > 0 && !confirmed) {
    const text = m.observations_confirm_needed({ places: places(words, findings) })
    return refuse({ kind: 'invalid', fields: { confirmed: text } })
  }
  return ok({ confirmed: findings.length })
}
