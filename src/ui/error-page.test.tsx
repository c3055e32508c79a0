import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { DevelopmentPage } from './development-page.tsx'
import { ErrorPage, errorTitle } from './error-page.tsx'
import { ConflictRows } from './forms/conflict-rows.tsx'

function html(element: ReactNode): string {
  const Stub = createRoutesStub([{ path: '*', Component: () => element }])
  return renderToStaticMarkup(<Stub initialEntries={['/faelle']} />)
}

describe('error pages', () => {
  test.each([403, 404, 422, 500, 503])(
    '%i says in two sentences what happened, what was kept and what to do',
    (status) => {
      const markup = html(<ErrorPage status={status} contact="Frau Lindner" requestId="7F3K" />)
      const sentences = [...markup.matchAll(/<p class="kern-body">([^<]+)<\/p>/g)].map(
        (found) => found[1] ?? '',
      )
      expect(sentences).toHaveLength(2)
      expect(sentences[0]).toMatch(/geändert wurde nichts|gespeichert/i)
      expect(sentences.join(' ').match(/\./g)).toHaveLength(2)
      expect(markup.match(/<h1/g)).toHaveLength(1)
    },
  )
  test.each([403, 404, 500, 503])('%i names whom to ask', (status) => {
    expect(html(<ErrorPage status={status} contact="Frau Lindner" />)).toContain('Frau Lindner')
  })
  test('forbidden and missing pages do not tell whether something exists', () => {
    for (const status of [403, 404]) {
      expect(html(<ErrorPage status={status} />)).not.toMatch(/existier|vorhanden|gelöscht|gibt es nicht\b/i)
    }
  })
  test('show the number of the event only where there is one', () => {
    expect(html(<ErrorPage status={500} requestId="7F3K" />)).toContain('Vorgangsnummer: 7F3K')
    expect(html(<ErrorPage status={500} />)).not.toContain('Vorgangsnummer:')
  })
  test('lead on', () => {
    expect(html(<ErrorPage status={422} backTo="/faelle/neu" />)).toMatch(
      /href="\/faelle\/neu"[^>]*>Zurück zum Formular/,
    )
    expect(html(<ErrorPage status={404} />)).toMatch(/href="\/"[^>]*>Zur Startseite/)
  })
  test('tell an unknown status as a failure of the program', () => {
    expect(errorTitle(418)).toBe(errorTitle(500))
    expect(errorTitle(403)).toBe('Kein Zugriff')
  })
})

test('a conflict shows both states side by side, with a way to take the other one', () => {
  const differences = [{ field: 'Frist', mine: '27.11.2026', theirs: '04.12.2026' }]
  const markup = html(
    <ConflictRows conflict={{ message: 'Inzwischen geändert.', differences }} reloadTo="/faelle" />,
  )
  expect(markup).toContain('role="alert"')
  expect(markup).toMatch(/27\.11\.2026.*04\.12\.2026/)
  expect(markup).toMatch(/href="\/faelle"/)
})

test('the development page shows everything without inline styles or switched-off controls', () => {
  const markup = html(<DevelopmentPage />)
  expect(markup).not.toMatch(/ style=| disabled/)
  expect(markup).toContain('Bausteine der Oberfläche')
  const parts = {
    tabs: /<nav class="tabs"/,
    pagination: /<nav class="pagination"/,
    combobox: /<select[^>]*name="language"/,
    'date field': /<input[^>]*name="due"/,
  }
  for (const [part, shown] of Object.entries(parts))
    expect({ part, shown: shown.test(markup) }).toEqual({ part, shown: true })
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  expect(ids.length).toBe(new Set(ids).size)
})
