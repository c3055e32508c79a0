/** A key that does something when it is pressed alone: where it leads, and what it does in words. */
export interface SingleKey {
  key: string
  to: string
  label: string
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'defaultPrevented'>

/**
 * Whether a key was pressed alone and means the page: no modifier, not held down, nobody is typing or choosing, and no
 * dialog is open. The shift key belongs to signs that need it on some keyboards, such as `/`.
 */
export const isMeantAlone = (pressed: Pressed, at: { typing: boolean; dialog: boolean }): boolean =>
  !pressed.ctrlKey &&
  !pressed.metaKey &&
  !pressed.altKey &&
  !pressed.repeat &&
  !pressed.defaultPrevented &&
  !at.typing &&
  !at.dialog

/** Listens for keys that are pressed alone; the returned function stops it. `deed` says whether it did something. */
export function onSingleKey(deed: (key: string) => boolean): () => void {
  const pressed = (event: KeyboardEvent) => {
    const at = { typing: isTyping(event.target), dialog: isDialogOpen() }
    if (isMeantAlone(event, at) && deed(event.key)) event.preventDefault()
  }
  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const isDialogOpen = () => document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') !== null
