import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the served page and while it wakes up, true as soon as scripts run: for parts that replace a plain control. */
export function useEnhanced(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
