import { useEffect, useRef } from 'react'
import type { Option } from '#ui/forms/select-field.tsx'

interface ComboboxListProps {
  id: string
  label: string
  options: readonly Option[]
  open: boolean
  active: number
  value: string
  onChoose: (option: Option) => void
}

/** The suggestions below a combobox. Used by `Combobox`. */
export function ComboboxList({ id, label, options, open, active, value, onChoose }: ComboboxListProps) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <ul className="combobox-list" id={id} role="listbox" aria-label={label} ref={list} hidden={!open}>
      {options.map((option, index) => (
        <li
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={option.value === value}
          data-active={index === active || undefined}
          // Pressing must not take the focus from the field, or leaving would come before choosing.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          {option.label}
        </li>
      ))}
    </ul>
  )
}
