import { tieStrengths } from '#domain/assessment/ecomap/tie.ts'
import { tieLine } from '#domain/assessment/ecomap/tie-line.ts'
import { m } from '#platform/i18n/messages.ts'
import { tieLineLabel } from '../labels.ts'

/** What the lines and arrows of the picture mean, in words beside a piece of each line. */
export function EcomapLegend() {
  return (
    <ul className="ecomap-legend">
      {tieStrengths.map((strength) => (
        <li key={strength}>
          <svg width={72} height={18} viewBox="-36 -9 72 18" aria-hidden="true">
            {/* The boxes at both ends lie outside of what is shown. */}
            <path
              className={`tie-line tie-${strength}`}
              d={tieLine({ x: -125, y: 0 }, { x: 130, y: 0 }, strength)}
            />
          </svg>
          {tieLineLabel(strength)}
        </li>
      ))}
      <li>{m.ecomap_arrows()}</li>
    </ul>
  )
}
