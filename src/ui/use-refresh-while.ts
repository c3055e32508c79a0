import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** Reads the page's data anew each second and a half while something is on its way; without JavaScript a link does. */
export function useRefreshWhile(active: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!active || state !== 'idle') return
    const timer = setTimeout(() => void revalidate(), 1500)
    return () => clearTimeout(timer)
  }, [active, revalidate, state])
}
