import { MissingValue } from '#ui/data/missing-value.tsx'
import { Badge } from '#ui/notices/badge.tsx'

/** Number or address of a person; one that is not safe says so in words beside it, on paper too. */
export function WayValue({ address, warning }: { address: string | null; warning: string | null }) {
  if (!address) return <MissingValue reason="not-asked" />
  return (
    <>
      {address} {warning ? <Badge kind="warning">{warning}</Badge> : null}
    </>
  )
}
