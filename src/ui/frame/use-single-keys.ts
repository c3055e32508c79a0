import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { onSingleKey, type SingleKey } from './single-key.ts'

/** Lets single keys lead to their addresses; with none nothing listens. `/` belongs to the search box. */
export function useSingleKeys(keys: readonly SingleKey[]): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (keys.length === 0) return
    return onSingleKey((pressed) => {
      const found = keys.find(({ key, to }) => key === pressed && to !== '')
      if (found) void navigate(found.to)
      return found !== undefined
    })
  }, [keys, navigate])
}
