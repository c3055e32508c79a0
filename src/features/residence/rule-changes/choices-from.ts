import type { RuleChoices } from '#domain/residence/rules/rule-base.ts'

/** A confirmed change of a site: a practice value or a switch, from a day on. */
export type ConfirmedChange = { kind: 'setting' | 'switch'; target: string; value: number; validFrom: string }

/** What holds on a day: of several changes of the same thing the one with the latest day, of the same day the last. */
export function choicesFrom(changes: readonly ConfirmedChange[], day: string): RuleChoices {
  const settings: Record<string, number> = {}
  const switches: Record<string, boolean> = {}
  for (const { kind, target, value } of changes
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))) {
    if (kind === 'setting') settings[target] = value
    else switches[target] = value === 1
  }
  return { settings, switches }
}
