import { observationKinds } from '#domain/observation/observation.ts'
import { m } from '#platform/i18n/messages.ts'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { kindLabel } from '../kind-labels.ts'

interface ObservationFieldsProps {
  field: ReturnType<typeof formFields>
  domains: readonly Option[]
  agencies: readonly Option[]
}

/** What an observation is about: kind, life domain, agency. */
export function ObservationFields({ field, domains, agencies }: ObservationFieldsProps) {
  return (
    <>
      <RadioGroup
        {...field('kind')}
        label={m.observations_kind()}
        choices={observationKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
      />
      <SelectField {...field('life_domain')} label={m.observations_domain()} options={domains} />
      <SelectField {...field('agency_kind')} label={m.observations_agency()} options={agencies} optional />
    </>
  )
}
