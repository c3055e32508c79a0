import type { Option } from '#ui/forms/select-field.tsx'

export interface ComboboxState {
  /** What stands in the field. */
  text: string
  /** What is sent. */
  value: string
  /** What narrows the list: the typed text, empty after a choice. */
  filter: string
  open: boolean
  /** Place of the marked suggestion in the narrowed list, -1 for none. */
  active: number
}

export type ComboboxEvent =
  | { type: 'typed'; text: string }
  | { type: 'key'; key: string }
  | { type: 'chosen'; option: Option }
  | { type: 'opened' }
  | { type: 'left' }

export function initialCombobox(options: readonly Option[], value: string): ComboboxState {
  const option = options.find((candidate) => candidate.value === value)
  return { text: option?.label ?? '', value: option?.value ?? '', filter: '', open: false, active: -1 }
}

/** Letters without marks and case, so that „duzce" finds „Düzce". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Suggestions that contain the typed text; those that begin with it stand first. */
export function suggestions(options: readonly Option[], filter: string): Option[] {
  const wanted = plain(filter)
  const found = options.filter((option) => plain(option.label).includes(wanted))
  const beginning = found.filter((option) => plain(option.label).startsWith(wanted))
  return [...beginning, ...found.filter((option) => !beginning.includes(option))]
}

/** Keys that the field must keep from the browser: otherwise Enter would send the form, arrows move the caret. */
export function takesKey(state: ComboboxState, key: string): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') return true
  if (key === 'Escape') return state.open || state.text !== ''
  return state.open && state.active >= 0 && (key === 'Enter' || key === 'Home' || key === 'End')
}

/** Behaviour of the editable combobox with list (WAI-ARIA Authoring Practices), free of the browser. */
export function nextCombobox(
  options: readonly Option[],
  state: ComboboxState,
  event: ComboboxEvent,
): ComboboxState {
  switch (event.type) {
    case 'typed':
      return { ...state, text: event.text, filter: event.text, open: true, active: -1 }
    case 'opened':
      return { ...state, open: true }
    case 'chosen':
      return initialCombobox([event.option], event.option.value)
    case 'left':
      return afterLeaving(options, state)
    case 'key':
      return takesKey(state, event.key) ? afterKey(options, state, event.key) : state
  }
}

function afterKey(options: readonly Option[], state: ComboboxState, key: string): ComboboxState {
  const shown = suggestions(options, state.filter)
  const last = shown.length - 1
  const mark = (active: number): ComboboxState => ({ ...state, open: true, active })
  if (key === 'ArrowDown') return mark(state.active >= last ? Math.min(0, last) : state.active + 1)
  if (key === 'ArrowUp') return mark(state.active <= 0 ? last : state.active - 1)
  if (key === 'Home') return mark(0)
  if (key === 'End') return mark(last)
  if (key === 'Enter') return initialCombobox(shown, shown[state.active]?.value ?? '')
  return state.open ? { ...state, open: false, active: -1 } : initialCombobox(options, '')
}

/** Leaving takes a fully typed name, empties an emptied field, and else shows again what will be sent. */
function afterLeaving(options: readonly Option[], state: ComboboxState): ComboboxState {
  if (state.text.trim() === '') return initialCombobox(options, '')
  const typed = options.find((option) => plain(option.label) === plain(state.text))
  return initialCombobox(options, typed?.value ?? state.value)
}
