import { Badge, type BadgeKind } from '#ui/notices/badge.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { DateText } from '#ui/data/date-text.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { MissingValue } from '#ui/data/missing-value.tsx'
import { Pagination } from '#ui/data/pagination.tsx'
import { ResultLine } from '#ui/data/result-line.tsx'
import { Stat } from '#ui/data/stat.tsx'
import type { Column } from '#ui/data/table-columns.ts'
import { Tabs } from '#ui/data/tabs.tsx'
import { ButtonLink } from '#ui/forms/button-link.tsx'

interface Case {
  id: string
  name: string
  kind: BadgeKind
  state: string
  next: string
  due?: string
  days: number
}

const cases: Case[] = [
  {
    id: '1',
    name: 'Al-Hamdan, Rima',
    kind: 'danger',
    state: 'überfällig',
    next: 'Sprachtest buchen',
    due: '2026-11-20',
    days: 214,
  },
  {
    id: '2',
    name: 'Bondarenko, Oleksandr',
    kind: 'warning',
    state: 'diese Woche',
    next: 'Unterlagen für Jobcenter prüfen',
    due: '2026-11-27',
    days: 41,
  },
  {
    id: '3',
    name: 'Düzgün-Öztürk, Emine',
    kind: 'info',
    state: 'wartet',
    next: 'Antwort der Ausländerbehörde',
    due: '2026-12-04',
    days: 1102,
  },
  {
    id: '4',
    name: 'Tesfay, Selam',
    kind: 'success',
    state: 'im Plan',
    next: 'Kinderbetreuung besprechen',
    due: '2027-01-12',
    days: 88,
  },
  {
    id: '5',
    name: 'Voiculescu, Ionuț',
    kind: 'neutral',
    state: 'offen',
    next: 'Erstgespräch vereinbaren',
    days: 3,
  },
]

const columns: Column<Case>[] = [
  { key: 'name', label: 'Name', cell: (row) => row.name, sort: { to: '?ordnung=name' } },
  { key: 'state', label: 'Stand', cell: (row) => <Badge kind={row.kind}>{row.state}</Badge> },
  { key: 'next', label: 'Nächster Schritt', cell: (row) => row.next },
  {
    key: 'due',
    label: 'Frist',
    cell: (row) => (row.due ? <DateText value={row.due} /> : <MissingValue />),
    sort: { to: '?ordnung=frist-ab', direction: 'ascending' },
  },
  {
    key: 'days',
    label: 'Tage offen',
    cell: (row) => row.days.toLocaleString('de-DE'),
    numeric: true,
    sort: { to: '?ordnung=tage' },
  },
  {
    key: 'actions',
    label: 'Aktion',
    actions: true,
    cell: (row) => (
      <a href={`#notiz-${row.id}`} aria-label={`Notiz zu ${row.name} schreiben`}>
        Notiz schreiben
      </a>
    ),
  },
]

/** Lists with their surroundings, for the development page. */
export function TableExamples() {
  return (
    <>
      <ul className="stat-list">
        <li>
          <Stat value={2} meaning="Fristen überfällig" to="?frist=ueberfaellig" />
        </li>
        <li>
          <Stat value={7} meaning="Fristen diese Woche" to="?frist=woche" />
        </li>
        <li>
          <Stat value="1.204" meaning="Beratungen" note="1.1.2026 bis heute" />
        </li>
      </ul>
      <Tabs
        label="Bereiche des Falls"
        current="/verlauf"
        tabs={[
          { label: 'Übersicht', to: '/uebersicht' },
          { label: 'Verlauf', to: '/verlauf' },
          { label: 'Plan', to: '/plan', count: 5 },
          { label: 'Dokumente', to: '/dokumente', count: 12 },
          { label: 'Freigaben', to: '/freigaben' },
        ]}
      />
      <ResultLine
        text="5 von 140 Fällen"
        order="nach Frist"
        filters={['Sprache Arabisch', 'meine Fälle']}
        resetTo="/faelle"
      />
      <DataTable
        caption="Fälle nach Frist"
        captionHidden
        columns={columns}
        rows={cases}
        rowKey={(row) => row.id}
        rowTo={(row) => `/faelle/${row.id}`}
        changed="3"
      />
      <Pagination page={6} pages={28} to={(page) => `?seite=${page}`} />
      <EmptyState
        title="Keine Fälle passen zu „Zahnarzt“"
        action={<ButtonLink to="/faelle">Filter zurücksetzen</ButtonLink>}
      >
        Gesucht wurde nur in Ihren eigenen Fällen mit Sprache Arabisch.
      </EmptyState>
    </>
  )
}
