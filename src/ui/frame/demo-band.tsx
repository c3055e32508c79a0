import { m } from '#platform/i18n/messages.ts'

/** Says on every page of a demo site that the data is invented. */
export function DemoBand({ demo }: { demo?: boolean | undefined }) {
  if (!demo) return null
  return (
    <p className="demo-band" role="note">
      {m.ui_demo_band()}
    </p>
  )
}
