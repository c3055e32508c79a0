import { useReducer } from 'react'
import { m } from '#platform/i18n/messages.ts'
import { classNames } from '#ui/class-names.ts'
import { ComboboxList } from '#ui/choices/combobox-list.tsx'
import {
  type ComboboxEvent,
  type ComboboxState,
  initialCombobox,
  nextCombobox,
  suggestions,
  takesKey,
} from '#ui/choices/combobox-state.ts'
import { Field } from '#ui/forms/field.tsx'
import { controlAttributes } from '#ui/forms/field-wiring.ts'
import type { SelectFieldProps } from '#ui/forms/select-field.tsx'

/** The typing form of `Combobox`; use that one. */
export function ComboboxInput({ options, defaultValue = '', ...props }: SelectFieldProps) {
  const { name, ...control } = controlAttributes(props)
  const listId = `${control.id}-list`
  const [state, send] = useReducer(
    (current: ComboboxState, event: ComboboxEvent) => nextCombobox(options, current, event),
    null,
    () => initialCombobox(options, chosenBefore(control.id) ?? defaultValue),
  )
  const shown = suggestions(options, state.filter)
  const open = state.open && shown.length > 0
  return (
    <Field {...props}>
      <div className="combobox">
        <input
          {...control}
          className={classNames('kern-form-input__input', props.error && 'kern-form-input__input--error')}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && state.active >= 0 ? `${listId}-${state.active}` : undefined}
          autoComplete="off"
          dir="auto"
          value={state.text}
          onChange={(event) => send({ type: 'typed', text: event.target.value })}
          onClick={() => send({ type: 'opened' })}
          onBlur={() => send({ type: 'left' })}
          onKeyDown={(event) => {
            if (takesKey(state, event.key)) event.preventDefault()
            send({ type: 'key', key: event.key })
          }}
        />
        <input type="hidden" name={name} value={state.value} />
        <ComboboxList
          id={listId}
          label={props.label}
          options={shown}
          open={open}
          active={state.active}
          value={state.value}
          onChoose={(option) => send({ type: 'chosen', option })}
        />
        <p className="kern-sr-only" role="status">
          {state.open ? announcement(shown.length, state.text) : ''}
        </p>
      </div>
    </Field>
  )
}

function announcement(count: number, text: string): string {
  return count === 0 ? m.ui_combobox_no_match({ text }) : m.ui_combobox_matches({ count })
}

/** What was chosen in the plain select before the scripts ran must not get lost. */
function chosenBefore(id: string): string | undefined {
  const select = typeof document === 'undefined' ? null : document.getElementById(id)
  return select?.tagName === 'SELECT' ? (select as HTMLSelectElement).value : undefined
}
