import { Form } from 'react-router'
import { enquiryStates } from '#domain/enquiry/enquiry.ts'
import { m } from '#platform/i18n/messages.ts'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { enquiryStateLabel } from '../labels.ts'
import type { EnquiryFilter } from '../present/list-address.ts'

interface EnquiryFilterFormProps {
  filter: EnquiryFilter
  months: readonly Option[]
}

/** Which enquiries are shown and counted; the choice lives in the address. */
export function EnquiryFilterForm({ filter, months }: EnquiryFilterFormProps) {
  return (
    <Form className="filter-form no-print" aria-label={m.enquiries_filter()}>
      <SelectField
        name="stand"
        label={m.enquiries_state()}
        options={enquiryStates.map((value) => ({ value, label: enquiryStateLabel(value) }))}
        defaultValue={filter.state ?? ''}
        empty={m.enquiries_all()}
        optional
      />
      <SelectField
        name="monat"
        label={m.enquiries_month()}
        options={months}
        defaultValue={filter.month ?? ''}
        empty={m.enquiries_all()}
        optional
      />
      <SubmitButton kind="secondary">{m.enquiries_show()}</SubmitButton>
    </Form>
  )
}
