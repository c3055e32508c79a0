import { ChoiceGroup, type ChoiceGroupProps } from '#ui/choices/choice-group.tsx'
import { choiceId, ChoiceInput } from '#ui/choices/choice-input.tsx'

/**
 * One of up to five values. Nothing is chosen beforehand unless `defaultValue` says so. Sensitive
 * questions offer „nicht erfragt", „unbekannt" and „möchte nicht sagen" among the choices.
 */
export function RadioGroup({
  defaultValue,
  ...props
}: ChoiceGroupProps & { defaultValue?: string | undefined }) {
  return (
    <ChoiceGroup {...props} radio>
      {props.choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          {...choice}
          type="radio"
          id={choiceId(props.id ?? props.name, index)}
          name={props.name}
          checked={choice.value === defaultValue}
          failed={Boolean(props.error)}
        />
      ))}
    </ChoiceGroup>
  )
}
