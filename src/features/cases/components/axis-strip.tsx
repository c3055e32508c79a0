import type { AxisStrip } from '#domain/rechtskreis/axis/axis-strip.ts'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'

/** A strip of the time axis with its Rechtskreise in words. */
export type ShownStrip = AxisStrip & { nowName: string | null; nextName: string | null }

/** What the person lives on, now and next, as a sentence and as a strip; a stretch without an entry is said and hatched. */
export function AxisStripText({ strip }: { strip: ShownStrip }) {
  const { now, next, hole } = strip
  return (
    <>
      {now ? (
        <>
          {strip.nowName} {now.until ? m.cases_until() : m.cases_strip_since()}{' '}
          <DateText value={now.until ?? now.since} />
        </>
      ) : (
        m.cases_strip_nothing()
      )}
      {next ? (
        <>
          {' → '}
          {strip.nextName} {m.cases_strip_from()} <DateText value={next.from} />
        </>
      ) : null}
      {hole ? (
        <span className="cell-note">
          {hole.until ? (
            <>
              {m.cases_strip_hole()} <DateText value={hole.from} /> {m.cases_strip_hole_until()}{' '}
              <DateText value={hole.until} />
            </>
          ) : (
            <>
              {m.cases_strip_hole_from()} <DateText value={hole.from} />
            </>
          )}
        </span>
      ) : null}
      <StripPicture strip={strip} />
    </>
  )
}

/** Decoration of the sentence beside it, therefore without a name of its own. */
function StripPicture({ strip }: { strip: AxisStrip }) {
  return (
    <svg className="axis-strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {strip.spans.map(({ kind, x, width }, at) => (
        <rect key={at} className={`axis-strip-${kind}`} x={x} y={1.5} width={width} height={7} />
      ))}
      <line className="axis-strip-today" x1={strip.todayX} x2={strip.todayX} y1={0} y2={10} />
    </svg>
  )
}
