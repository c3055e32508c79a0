import { DataTable } from '#ui/data/data-table.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Figure } from '#ui/data/figure.tsx'

const waits = [
  { station: 'Anmeldung', days: 4 },
  { station: 'Sprachtest', days: 41 },
  { station: 'Kursplatz', days: 17 },
  { station: 'Kinderbetreuung', days: 28 },
  { station: 'Kursbeginn', days: 9 },
]

/** Frame of a picture and a wide list of facts, for the development page. */
export function PictureExamples() {
  return (
    <>
      <Figure
        result="Wartezeit entsteht beim Sprachtest: 41 Tage"
        note="Mittlere Wartezeit in Tagen, 38 Fälle, Stand 31.10.2026"
        table={
          <DataTable
            caption="Wartezeit je Station"
            captionHidden
            columns={[
              { key: 'station', label: 'Station', cell: (row) => row.station },
              { key: 'days', label: 'Tage', cell: (row) => row.days, numeric: true },
            ]}
            rows={waits}
            rowKey={(row) => row.station}
          />
        }
      >
        <svg viewBox="0 0 600 160" width="600" role="img" aria-label="Balken: Wartezeit je Station in Tagen">
          {waits.map(({ station, days }, index) => (
            <g key={station} transform={`translate(0 ${index * 32})`}>
              <text x="0" y="20" fontSize="14" fill="currentColor">
                {station}
              </text>
              <rect x="130" y="5" width={days * 10} height="20" className="example-bar" />
              <text x={138 + days * 10} y="20" fontSize="14" fill="currentColor">
                {days}
              </text>
            </g>
          ))}
        </svg>
      </Figure>
      <DescriptionList
        facts={[
          { term: 'Zuständige Stelle', value: 'Kommunales Integrationszentrum Musterkreis' },
          { term: 'Zugang', value: 'Beratung durch das Jobcenter, danach Anmeldung bei der Volkshochschule' },
        ]}
      />
    </>
  )
}
