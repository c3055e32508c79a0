import type { TransitionRule } from '#domain/rechtskreis/catalogue/transition-rule.ts'
import type { DaySource } from '#domain/rechtskreis/catalogue/trigger-day.ts'
import { m } from '#platform/i18n/messages.ts'
import { sourceLabel } from '../present/trigger-labels.ts'
import { worded } from '../present/worded.ts'

/** Days that only the event itself brings, by the names of their fields. */
export const askedSources = { ausgesetzt: 'suspended_on', erteilt: 'granted_on' } as const satisfies Record<
  string,
  DaySource
>
export type AskedField = keyof typeof askedSources

/** The days that an event asks for, with their labels: the day itself, or those it follows from. */
export const dayFields = (fields: readonly ('tag' | AskedField)[], rule: TransitionRule | null) =>
  fields.map((name) => ({
    name,
    label:
      name === 'tag'
        ? m.transitions_trigger_day({ trigger: rule ? worded(rule.trigger.words) : '' })
        : sourceLabel(askedSources[name]),
  }))
