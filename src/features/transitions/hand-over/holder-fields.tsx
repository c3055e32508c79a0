import { m } from '#platform/i18n/messages.ts'
import { FieldError } from '#ui/forms/field-error.tsx'
import { type Option, SelectField } from '#ui/forms/select-field.tsx'

/** For each document who has it, or that it is missing; all of them are sent under one name. */
export function HolderFields({
  documents,
  holders,
  chosen,
  error,
}: {
  documents: readonly { ref: string; title: string }[]
  holders: readonly Option[]
  /** `ref:holder` as the form sends them */
  chosen: readonly string[]
  error: string | undefined
}) {
  if (documents.length === 0) return null
  return (
    <fieldset className="kern-fieldset" id="holder">
      <legend className="kern-label">{m.transitions_package_check_list()}</legend>
      <div className="kern-fieldset__body">
        {documents.map(({ ref, title }) => (
          <SelectField
            key={ref}
            id={`holder-${ref}`}
            name="holder"
            label={title}
            options={[
              { value: `${ref}:`, label: m.transitions_package_missing_one() },
              ...holders.map(({ value, label }) => ({ value: `${ref}:${value}`, label })),
            ]}
            defaultValue={chosen.find((one) => one.startsWith(`${ref}:`)) ?? `${ref}:`}
            empty={false}
          />
        ))}
      </div>
      <FieldError id="holder" error={error} />
    </fieldset>
  )
}
