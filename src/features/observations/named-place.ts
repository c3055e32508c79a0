/** The step (`?schritt=`) or transition (`?uebergang=`) that an address names by its outside reference. */
export function namedPlace(url: URL): { kind: 'step' | 'transition'; ref: string } | null {
  const step = url.searchParams.get('schritt')
  if (step !== null) return { kind: 'step', ref: step }
  const transition = url.searchParams.get('uebergang')
  return transition === null ? null : { kind: 'transition', ref: transition }
}
