import { classNames } from '#ui/class-names.ts'
import type { Choice } from '#ui/choices/choice-group.tsx'

interface ChoiceInputProps extends Choice {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  checked: boolean
  failed: boolean
}

/** One radio button or checkbox with its label. Used by the groups. */
export function ChoiceInput({ type, id, name, value, label, hint, checked, failed }: ChoiceInputProps) {
  const control = `kern-form-check__${type}`
  return (
    <div className="kern-form-check">
      <input
        className={classNames(control, failed && `${control}--error`)}
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="kern-body choice-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  )
}

/** The first choice carries the id of the field itself, so that the error summary can lead there. */
export function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index + 1}`
}
