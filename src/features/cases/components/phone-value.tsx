import { MissingValue } from '#ui/data/missing-value.tsx'
import { Badge } from '#ui/notices/badge.tsx'

/** A number of a person; a number that is not safe says so in words beside it, on paper too. */
export function PhoneValue({ phone, warning }: { phone: string | null; warning: string | null }) {
  if (!phone) return <MissingValue reason="not-asked" />
  return (
    <>
      {phone} {warning ? <Badge kind="warning">{warning}</Badge> : null}
    </>
  )
}
