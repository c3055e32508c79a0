import { m } from '#platform/i18n/messages.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import type { Option } from '#ui/forms/select-field.tsx'

/** Ways to the same page of the other persons of a case; nothing where there is only one. */
export function PersonLinks({
  here,
  persons,
  chosen,
}: {
  /** address of the page without a person */
  here: string
  persons: readonly Option[]
  chosen: string
}) {
  if (persons.length < 2) return null
  const to = (ref: string) => `${here}?person=${ref}`
  return (
    <Tabs
      label={m.cases_persons()}
      tabs={persons.map(({ value, label }) => ({ to: to(value), label }))}
      current={to(chosen)}
    />
  )
}
