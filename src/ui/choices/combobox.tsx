import { useEnhanced } from '#ui/use-enhanced.ts'
import { ComboboxInput } from '#ui/choices/combobox-input.tsx'
import { SelectField, type SelectFieldProps } from '#ui/forms/select-field.tsx'

/**
 * One of many known values, found by typing: languages, countries, offices. It is served as a plain
 * select and becomes an editable combobox as soon as scripts run.
 */
export function Combobox(props: SelectFieldProps) {
  const enhanced = useEnhanced()
  return enhanced ? <ComboboxInput {...props} /> : <SelectField {...props} />
}
