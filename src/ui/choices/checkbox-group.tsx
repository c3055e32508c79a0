import { ChoiceGroup, type ChoiceGroupProps } from '#ui/choices/choice-group.tsx'
import { choiceId, ChoiceInput } from '#ui/choices/choice-input.tsx'

/** None, one or several of a few values; all are sent under the same name. */
export function CheckboxGroup({
  defaultValues = [],
  ...props
}: ChoiceGroupProps & { defaultValues?: readonly string[] | undefined }) {
  return (
    <ChoiceGroup {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          {...choice}
          type="checkbox"
          id={choiceId(props.id ?? props.name, index)}
          name={props.name}
          checked={defaultValues.includes(choice.value)}
          failed={Boolean(props.error)}
        />
      ))}
    </ChoiceGroup>
  )
}
