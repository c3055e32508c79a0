import { m } from '#platform/i18n/messages.ts'
import { Checkbox } from '#ui/choices/checkbox.tsx'
import { CommandForm, type FormAnswer, formFields } from '#ui/forms/command-form.tsx'
import { FormActions } from '#ui/forms/form-actions.tsx'
import { SelectField } from '#ui/forms/select-field.tsx'
import { SubmitButton } from '#ui/forms/submit-button.tsx'

interface ColumnFormProps {
  log: string
  formKey: string
  answer: FormAnswer | undefined
  columns: readonly string[]
  /** Types of objects, one of which is the case; null where a column names the case. */
  objectTypes: readonly string[] | null
  /** What was chosen before, else what the names suggest; columns by their place. */
  chosen: Record<string, string>
}

/** Names may hold anything, also line breaks; what is sent is their place. */
const named = (names: readonly string[]) => names.map((name, at) => ({ value: String(at), label: name }))

/** Which column says what. Beginnings and organisations only where somebody asks for them. */
export function ColumnForm({ log, formKey, answer, columns, objectTypes, chosen }: ColumnFormProps) {
  const field = formFields(answer, null, chosen)
  const ticked = (name: string) => (answer ? answer.values[name] : chosen[name]) === 'on'
  const options = named(columns)
  return (
    <CommandForm formKey={formKey} answer={answer}>
      <input type="hidden" name="deed" value="choose" />
      <input type="hidden" name="log" value={log} />
      {objectTypes ? (
        <SelectField
          {...field('objectType')}
          label={m.event_logs_object_type()}
          hint={m.event_logs_object_type_hint()}
          options={named(objectTypes)}
        />
      ) : (
        <>
          <SelectField
            {...field('case')}
            label={m.event_logs_case()}
            hint={m.event_logs_case_hint()}
            options={options}
          />
          <SelectField
            {...field('activity')}
            label={m.event_logs_activity()}
            hint={m.event_logs_activity_hint()}
            options={options}
          />
          <SelectField {...field('timestamp')} label={m.event_logs_timestamp()} options={options} />
        </>
      )}
      <SelectField
        {...field('start')}
        label={m.event_logs_start()}
        hint={m.event_logs_start_hint()}
        options={options}
        empty={m.event_logs_none()}
        optional
      />
      <SelectField
        {...field('organisation')}
        label={m.event_logs_organisation()}
        hint={m.event_logs_organisation_hint()}
        options={options}
        empty={m.event_logs_none()}
        optional
      />
      <Checkbox
        name="declared"
        label={m.event_logs_declared()}
        hint={m.event_logs_declared_hint()}
        defaultChecked={ticked('declared')}
      />
      <SelectField
        {...field('timestampUnit')}
        label={m.event_logs_unit()}
        hint={m.event_logs_unit_hint()}
        options={[
          { value: 's', label: m.event_logs_unit_s() },
          { value: 'ms', label: m.event_logs_unit_ms() },
          { value: 'us', label: m.event_logs_unit_us() },
        ]}
        empty={m.event_logs_unit_none()}
        optional
      />
      <Checkbox
        name="lenient"
        label={m.event_logs_lenient()}
        hint={m.event_logs_lenient_hint()}
        defaultChecked={ticked('lenient')}
      />
      <FormActions>
        <SubmitButton>{m.event_logs_read()}</SubmitButton>
      </FormActions>
    </CommandForm>
  )
}
