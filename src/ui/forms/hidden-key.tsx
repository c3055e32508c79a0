/** Key that makes a form count once, even if it is sent twice. The loader makes the value. */
export function HiddenKey({ value }: { value: string }) {
  return <input type="hidden" name="_key" value={value} />
}
