import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/**
 * Reads the page's data anew a second and a half after it came while something is on its way; without JavaScript a
 * link does. The next turn hangs on the answer, not on the state of the router: a quick answer may begin and end
 * between two renderings, and the page would wait for ever.
 */
export function useRefreshWhile(active: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!active) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const later = () => {
      timer = setTimeout(() => void revalidate().finally(() => left || later()), 1500)
    }
    later()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [active, revalidate])
}
