import { Alert } from '#ui/notices/alert.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { Card } from '#ui/notices/card.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { Progress } from '#ui/notices/progress.tsx'
import { type TimelineEntry, TimelineList } from '#ui/data/timeline-list.tsx'

const entries: TimelineEntry[] = [
  {
    id: 'e3',
    heading: 'Beratungsgespräch',
    by: 'Aylin Kaya',
    at: '2026-11-23T13:30:00Z',
    recordedAt: '2026-11-24',
    readers: 'Fallteam',
    body: (
      <p>
        Frau Al-Hamdan möchte den B1-Kurs am Abend besuchen, weil sie vormittags arbeitet. Die Volkshochschule
        hat noch zwei Plätze; der Sprachtest dafür fehlt.
      </p>
    ),
  },
  {
    id: 'e2',
    heading: 'Freigabe an das Jobcenter erteilt',
    by: 'Nahtlos',
    at: '2026-11-20T08:05:00Z',
    quiet: true,
  },
  {
    id: 'e1',
    heading: 'Erstgespräch',
    by: 'Jonas Behrendt',
    at: '2026-11-12',
    body: <p>Gespräch mit Dolmetscherin, Arabisch.</p>,
  },
]

/** Facts, cards, timeline and alerts in the two columns of a case, for the development page. */
export function DataExamples() {
  return (
    <div className="case-columns">
      <div>
        <h2 className="kern-heading-medium">Verlauf</h2>
        <TimelineList entries={entries} />
        <Alert kind="warning" title="Der Aufenthaltstitel endet in 12 Arbeitstagen">
          <p className="kern-body">
            § 24 AufenthG, gültig bis <DateText value="2026-12-10" />. Prüfhinweis, keine Entscheidung.
          </p>
        </Alert>
        <Alert kind="info" title="Vier Notizen sind nicht geteilt" />
        <p className="badge-row">
          <Badge kind="info">wartet</Badge> <Badge kind="success">erledigt</Badge>{' '}
          <Badge kind="warning">diese Woche</Badge> <Badge kind="danger">überfällig</Badge>{' '}
          <Badge kind="neutral">offen</Badge>
        </p>
      </div>
      <aside>
        <Card title="Nächster Schritt" footer={<a href="#schritt">Schritt bearbeiten</a>}>
          <p className="kern-body">
            Sprachtest buchen bis <DateText value="2026-11-20" />
          </p>
          <Progress words="3 von 5 Schritten erledigt" value={3} max={5} />
        </Card>
        <Card title="Person" subline="Aktenzeichen MK-2026-0417">
          <DescriptionList
            stacked
            facts={[
              { term: 'Geboren', value: <DateText value="1990-03" /> },
              { term: 'Sprache', value: 'Arabisch, mit Dolmetscherin' },
              { term: 'Schulabschluss', value: <MissingValue reason="not-asked" /> },
              { term: 'Religion', value: <MissingValue reason="declined" /> },
              { term: 'Telefon', value: undefined },
            ]}
          />
        </Card>
      </aside>
    </div>
  )
}
