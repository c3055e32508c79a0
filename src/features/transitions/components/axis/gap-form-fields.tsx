import { gapLanes } from '#domain/rechtskreis/gap-days.ts'
import { bridges } from '#domain/rechtskreis/transition.ts'
import { m } from '#platform/i18n/messages.ts'
import { PersonField } from '#features/cases/view.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { laneLabel } from '../../lane-labels.ts'
import { bridgeLabel } from '../../transition-labels.ts'

/** What is asked of uncovered days: whose, in which lane, which days, and what bridges them or why they stay so. */
export function GapFormFields({
  field,
  persons,
}: {
  field: ReturnType<typeof formFields>
  persons: readonly Option[]
}) {
  return (
    <>
      <PersonField field={field} persons={persons} />
      <RadioGroup
        {...field('lane')}
        label={m.transitions_lane()}
        choices={gapLanes.map((value) => ({ value, label: laneLabel(value) }))}
      />
      <DateField {...field('from')} label={m.transitions_from()} />
      <DateField {...field('until')} label={m.transitions_last_day()} />
      <SelectField
        {...field('bridge')}
        label={m.transitions_bridge()}
        hint={m.transitions_bridge_hint()}
        options={bridges.map((value) => ({ value, label: bridgeLabel(value) }))}
        empty={m.transitions_bridge_none()}
        optional
      />
      <TextArea {...field('reason')} label={m.transitions_package_reason()} limit={500} optional />
    </>
  )
}
