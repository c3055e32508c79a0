import { Form } from 'react-router'
import { observationKinds } from '#domain/observation/observation.ts'
import { m } from '#platform/i18n/messages.ts'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { kindLabel, stateLabel } from '../kind-labels.ts'
import { type ObservationFilter, releasedStates } from '../observation-filter.ts'

interface ObservationFilterFormProps {
  domains: readonly Option[]
  agencies: readonly Option[]
  filter: ObservationFilter
}

/** Which observations the list shows; the choice lives in the address. */
export function ObservationFilterForm({ domains, agencies, filter }: ObservationFilterFormProps) {
  return (
    <Form className="filter-form no-print" aria-label={m.observations_filter()}>
      <SelectField
        name="art"
        label={m.observations_kind()}
        options={observationKinds.map((value) => ({ value, label: kindLabel(value) }))}
        defaultValue={filter.kind ?? ''}
        empty={m.observations_all()}
        optional
      />
      <SelectField
        name="bereich"
        label={m.observations_domain()}
        options={domains}
        defaultValue={filter.lifeDomain ?? ''}
        empty={m.observations_all()}
        optional
      />
      <SelectField
        name="stelle"
        label={m.observations_agency()}
        options={agencies}
        defaultValue={filter.agencyKind ?? ''}
        empty={m.observations_all()}
        optional
      />
      <SelectField
        name="stand"
        label={m.observations_state()}
        options={releasedStates.map((value) => ({ value, label: stateLabel(value) }))}
        defaultValue={filter.state}
        empty={false}
      />
      <SubmitButton kind="secondary">{m.observations_show()}</SubmitButton>
    </Form>
  )
}
