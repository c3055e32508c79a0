import { tieDirections, tieStrengths } from '#domain/assessment/ecomap/tie.ts'
import { m } from '#platform/i18n/messages.ts'
import { CheckboxGroup } from '#ui/choices/checkbox-group.tsx'
import { Combobox } from '#ui/choices/combobox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import type { Option } from '#ui/forms/select-field.tsx'
import { TextArea } from '#ui/forms/text-area.tsx'
import { TextField } from '#ui/forms/text-field.tsx'
import { tieDirectionLabel, tieLineLabel } from '../labels.ts'

/** What is said of a tie. */
export function TieFields({
  field,
  domains,
  helpsIn,
  organisations,
}: {
  field: ReturnType<typeof formFields>
  domains: readonly Option[]
  helpsIn: readonly string[]
  organisations: readonly Option[]
}) {
  return (
    <>
      <TextField {...field('name')} label={m.ecomap_name()} hint={m.ecomap_name_hint()} autoComplete="off" />
      <RadioGroup
        {...field('strength')}
        label={m.ecomap_strength()}
        choices={tieStrengths.map((value) => ({ value, label: tieLineLabel(value) }))}
      />
      <RadioGroup
        {...field('direction')}
        label={m.ecomap_direction()}
        choices={tieDirections.map((value) => ({ value, label: tieDirectionLabel(value) }))}
      />
      <CheckboxGroup
        {...field('life_domains')}
        label={m.ecomap_helps_in()}
        choices={domains}
        defaultValues={helpsIn}
        optional
      />
      <Combobox
        {...field('organisation')}
        label={m.ecomap_organisation()}
        hint={m.ecomap_organisation_hint()}
        options={organisations}
        optional
      />
      <TextArea {...field('words')} label={m.ecomap_words()} limit={2000} optional />
      <DateField {...field('since')} label={m.ecomap_since()} />
    </>
  )
}
