import { m } from '#platform/i18n/messages.ts'
import type { Option } from '#features/reference/index.ts'
import { Combobox } from '#ui/choices/combobox.tsx'
import { RadioGroup } from '#ui/choices/radio-group.tsx'
import type { formFields } from '#ui/forms/command-form.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { sourceChoices } from '../labels/source-label.ts'

type FieldOf = ReturnType<typeof formFields>

/** Status, its days and from where it is known. */
export const StatusFields = ({ field, statuses }: { field: FieldOf; statuses: Option[] }) => (
  <>
    <Combobox {...field('status')} label={m.residence_status()} options={statuses} />
    <DateField {...field('from')} label={m.residence_from()} />
    <DateField
      {...field('until')}
      label={m.residence_last_day()}
      hint={m.residence_last_day_hint()}
      optional
    />
    <RadioGroup {...field('source')} label={m.residence_source()} choices={sourceChoices()} />
  </>
)

/** A stay abroad, its days and until when the return was allowed. */
export const AbsenceFields = ({ field }: { field: FieldOf }) => (
  <>
    <DateField {...field('from')} label={m.residence_left_on()} />
    <DateField {...field('until')} label={m.residence_last_day_abroad()} optional />
    <DateField
      {...field('return_by')}
      label={m.residence_return_by()}
      hint={m.residence_return_by_hint()}
      optional
    />
    <RadioGroup {...field('source')} label={m.residence_source()} choices={sourceChoices()} />
  </>
)
