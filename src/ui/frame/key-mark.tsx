/** A key beside the entry it leads to. It is drawn and not text: the entry itself says it by `aria-keyshortcuts`. */
export function KeyMark({ of }: { of: string | undefined }) {
  return of ? <span className="key-mark" data-key={of} aria-hidden="true" /> : null
}
