import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { Alert } from '#ui/notices/alert.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { Card } from '#ui/notices/card.tsx'
import { DataTable } from './data-table.tsx'
import { DateText } from './date-text.tsx'
import { DescriptionList } from './description-list.tsx'
import { EmptyState } from '#ui/notices/empty-state.tsx'
import { Figure } from './figure.tsx'
import { MissingValue } from './missing-value.tsx'
import { pagesShown } from './pages-shown.ts'
import { Pagination } from './pagination.tsx'
import { Progress } from '#ui/notices/progress.tsx'
import { ResultLine } from './result-line.tsx'
import { Stat } from './stat.tsx'
import type { Column } from './table-columns.ts'
import { Tabs } from './tabs.tsx'
import { TimelineList } from './timeline-list.tsx'

function html(element: ReactNode): string {
  const Stub = createRoutesStub([{ path: '*', Component: () => element }])
  return renderToStaticMarkup(<Stub initialEntries={['/faelle']} />)
}
const text = (markup: string) => markup.replace(/<[^>]*>/g, '')

describe('a table', () => {
  type Row = { id: string; name: string; days: number | undefined }
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: 'Name',
      cell: (row) => row.name,
      sort: { to: '?ordnung=name', direction: 'descending' },
    },
    { key: 'days', label: 'Tage', cell: (row) => row.days, numeric: true, sort: { to: '?ordnung=tage' } },
  ]
  const rows = [
    { id: '1', name: 'Rima', days: 3 },
    { id: '2', name: 'Selam', days: undefined },
  ]
  const markup = html(
    <DataTable
      caption="Fälle"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => `/faelle/${row.id}`}
      changed="2"
    />,
  )
  test('stands in a named region that the keyboard can scroll', () => {
    expect(markup).toMatch(/role="region" aria-label="Fälle [^"]*" tabindex="0"/)
    expect(markup).toMatch(/<caption[^>]*>Fälle<\/caption>/)
  })
  test('names each row by its first cell, which leads to it', () => {
    expect(markup).toMatch(/<th [^>]*scope="row"[^>]*><a href="\/faelle\/1"[^>]*>Rima<\/a>/)
  })
  test('tells the order and offers the others as links', () => {
    expect(markup).toMatch(
      /scope="col" role="columnheader" aria-sort="descending"><a[^>]*href="\/faelle\?ordnung=name"/,
    )
    expect(markup.match(/aria-sort/g)).toHaveLength(1)
    expect(text(markup)).toContain('absteigend sortiert')
  })
  test('carries labels for small screens and marks the changed row', () => {
    expect(markup).toMatch(/kern-table__cell--numeric" role="cell" data-label="Tage">3</)
    expect(markup.match(/data-changed/g)).toHaveLength(1)
    expect(text(markup)).toContain('Selam Gerade geändert')
  })
  test('has no empty cells', () => expect(text(markup)).toContain('–kein Eintrag'))
})

describe('pages', () => {
  test.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [6, 28, [1, 'gap', 5, 6, 7, 'gap', 28]],
    [3, 28, [1, 2, 3, 4, 'gap', 28]],
    [28, 28, [1, 'gap', 27, 28]],
    [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  ])('page %i of %i offers %j', (page, pages, expected) => expect(pagesShown(page, pages)).toEqual(expected))

  test('mark the current one and keep the address of the caller', () => {
    const markup = html(<Pagination page={2} pages={3} to={(page) => `?art=offen&seite=${page}`} />)
    expect(markup).toMatch(
      /aria-label="Seite 2" aria-current="page"|aria-current="page"[^>]*aria-label="Seite 2"/,
    )
    expect(markup).toContain('href="/faelle?art=offen&amp;seite=3"')
    expect(html(<Pagination page={1} pages={1} to={() => '?'} />)).toBe('')
  })
})

test('a result line names the filters and clears them only if there are any', () => {
  const filtered = html(
    <ResultLine
      text="12 von 140 Fällen"
      order="nach Frist"
      filters={['Arabisch', 'meine']}
      resetTo="/faelle"
    />,
  )
  expect(text(filtered)).toContain(
    '12 von 140 FällenReihenfolge: nach FristGefiltert nach: Arabisch · meineFilter zurücksetzen',
  )
  expect(html(<ResultLine text="140 Fälle" resetTo="/faelle" />)).not.toContain('<a')
})

test('tabs are links of which one is current', () => {
  const markup = html(
    <Tabs
      label="Bereiche"
      current="/b"
      tabs={[
        { label: 'A', to: '/a' },
        { label: 'B', to: '/b', count: 0 },
      ]}
    />,
  )
  expect(markup).toMatch(/<a [^>]*href="\/b"[^>]*>B<span class="tab-count"> 0<\/span>/)
  expect(markup).toMatch(/<a aria-current="page"[^>]*href="\/b"/)
  expect(markup.match(/aria-current/g)).toHaveLength(1)
})

test('states are icon and word', () => {
  for (const kind of ['info', 'success', 'warning', 'danger', 'neutral'] as const) {
    expect(html(<Badge kind={kind}>offen</Badge>)).toMatch(
      /aria-hidden="true"><\/span><span class="kern-label">offen/,
    )
  }
  expect(html(<Alert kind="danger" title="Frist versäumt" />)).not.toContain('role=')
})

test('dates are machine-readable and never relative', () => {
  expect(html(<DateText value="2026-11-24" />)).toBe(
    '<time class="date-text" dateTime="2026-11-24">24.11.2026</time>',
  )
  expect(text(html(<DateText value="2026-11-24T13:30:00Z" />))).toBe('24.11.2026, 14:30 Uhr')
  expect(text(html(<DateText value="2026-11-24T13:30:00Z" time={false} />))).toBe('24.11.2026')
})

test('missing values say why', () => {
  expect(text(html(<MissingValue reason="not-asked" />))).toBe('nicht erfragt')
  expect(text(html(<MissingValue reason="unknown" />))).toBe('unbekannt')
  expect(text(html(<MissingValue reason="declined" />))).toBe('möchte nicht sagen')
  expect(text(html(<DescriptionList facts={[{ term: 'Telefon', value: undefined }]} />))).toBe(
    'Telefon–kein Eintrag',
  )
})

test('progress is spoken in words', () => {
  expect(html(<Progress words="3 von 5 Schritten" value={3} max={5} />)).toContain(
    '<progress value="3" max="5" aria-label="3 von 5 Schritten">',
  )
})

test('a timeline entry tells what, when, recorded when, by whom, for whom', () => {
  const markup = html(
    <TimelineList
      entries={[
        {
          id: 'e1',
          heading: 'Gespräch',
          by: 'Kaya',
          at: '2026-11-23',
          recordedAt: '2026-11-24',
          readers: 'Fallteam',
          body: 'Text',
        },
      ]}
    />,
  )
  expect(markup).toContain('<h3')
  expect(text(markup)).toBe('Gespräch23.11.2026 · Kaya · eingetragen 24.11.2026 · Sichtbar für: FallteamText')
})

test('a picture is named by its result and has a twin', () => {
  const markup = html(
    <Figure result="41 Tage Wartezeit" table={<table />}>
      <svg />
    </Figure>,
  )
  const id = /<h2[^>]* id="([^"]+)"/.exec(markup)?.[1]
  expect(markup).toContain(`aria-labelledby="${id}"`)
  expect(markup).toMatch(/<details[^>]*><summary>Als Tabelle<\/summary><table>/)
  expect(
    html(
      <Figure result="x" table={<table />} tableOpen>
        <svg />
      </Figure>,
    ),
  ).not.toContain('<details')
})

test('a number leads to its list', () => {
  expect(html(<Stat value={7} meaning="Fristen überfällig" to="?frist=alt" />)).toMatch(
    /<a href="\/faelle\?frist=alt"[^>]*><strong>7<\/strong> <span>Fristen überfällig/,
  )
})

test('cards and empty states have a heading at the level of their place', () => {
  expect(
    html(
      <Card title="Person" level={3}>
        x
      </Card>,
    ),
  ).toContain('<h3 class="kern-title kern-title--small">Person</h3>')
  expect(
    html(
      <EmptyState title="Keine Fristen" action="Frist anlegen">
        Alles ist erledigt.
      </EmptyState>,
    ),
  ).toMatch(/<h2.*Alles ist erledigt\..*Frist anlegen/)
})
