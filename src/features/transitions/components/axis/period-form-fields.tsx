import { periodEvidences } from '#domain/rechtskreis/axis/period.ts'
import { m } from '#platform/i18n/messages.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { certaintyLabel, evidenceLabel } from '../../lane-labels.ts'

/** What is asked of a period: Rechtskreis, days, office, how sure it is and what it rests on. */
export function PeriodFormFields({
  field,
  rechtskreise,
  offices,
}: {
  field: ReturnType<typeof formFields>
  rechtskreise: readonly Option[]
  offices: readonly Option[]
}) {
  const certainties = (['told', 'seen', 'document', 'office'] as const).map((value) => ({
    value,
    label: certaintyLabel(value),
  }))
  const evidences = periodEvidences.map((value) => ({ value, label: evidenceLabel(value) }))
  return (
    <>
      <SelectField {...field('rechtskreis')} label={m.transitions_rechtskreis()} options={rechtskreise} />
      <DateField {...field('from')} label={m.transitions_from()} />
      <DateField {...field('until')} label={m.transitions_last_day()} optional />
      <Combobox {...field('office')} label={m.transitions_office()} options={offices} optional />
      <RadioGroup {...field('certainty')} label={m.transitions_certainty()} choices={certainties} />
      <SelectField
        {...field('evidence_kind')}
        label={m.transitions_axis_evidence_kind()}
        options={evidences}
        empty={m.transitions_axis_evidence_none()}
        optional
      />
      <TextField
        {...field('evidence')}
        label={m.transitions_axis_evidence_in_words()}
        hint={m.transitions_axis_evidence_hint()}
        optional
      />
      <TextArea {...field('note')} label={m.transitions_note()} limit={1000} optional />
    </>
  )
}
