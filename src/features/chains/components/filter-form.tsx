import { Form } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'
import { TextField } from '#ui/forms/text-field.tsx'

export interface FilterFormProps {
  notions: readonly Option[]
  groups: readonly Option[]
  statuses: readonly Option[]
  chosen: { notion: string; group: string; status: string; from: string; until: string }
}

/** Which chains the page speaks of; the choice lives in the address. */
export function FilterForm({ notions, groups, statuses, chosen }: FilterFormProps) {
  return (
    <Form className="filter-form no-print" aria-label={m.chains_filter()}>
      <SelectField
        name="zielgruppe"
        label={m.chains_target_group()}
        options={groups}
        defaultValue={chosen.group}
        empty={m.chains_all()}
        optional
      />
      <SelectField
        name="status"
        label={m.chains_status()}
        options={statuses}
        defaultValue={chosen.status}
        empty={m.chains_all()}
        optional
      />
      <TextField name="von" label={m.chains_from_month()} defaultValue={chosen.from} width="short" optional />
      <TextField
        name="bis"
        label={m.chains_until_month()}
        defaultValue={chosen.until}
        width="short"
        optional
      />
      <SelectField
        name="weg"
        label={m.chains_notion()}
        options={notions}
        defaultValue={chosen.notion}
        empty={false}
      />
      <SubmitButton kind="secondary">{m.chains_show()}</SubmitButton>
    </Form>
  )
}
