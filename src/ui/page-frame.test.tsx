import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub } from 'react-router'
import { describe, expect, test } from 'vitest'
import { PlainFrame, StaffFrame, type StaffFrameProps } from './page-frame.tsx'
import { pageTitle } from './page-title.ts'

const base: StaffFrameProps = {
  site: 'Musterkreis',
  person: { name: 'Aylin Kaya', role: 'Fallbegleitung', organisation: 'KI Musterkreis' },
  places: [
    { label: 'Heute', to: '/', end: true },
    { label: 'Fälle', to: '/faelle', icon: 'draft' },
  ],
  children: <h1>Seite</h1>,
}
function staff(props: Partial<StaffFrameProps> = {}, address = '/faelle/7'): string {
  const Stub = createRoutesStub([{ path: '*', Component: () => <StaffFrame {...base} {...props} /> }])
  return renderToStaticMarkup(<Stub initialEntries={[address]} />)
}

describe('the frame of staff', () => {
  test('begins with the skip link to the one main part', () => {
    const markup = staff()
    expect(markup).toMatch(/^<div class="staff"><a class="skip-link" href="#inhalt">Zum Inhalt springen<\/a>/)
    expect(markup.match(/<main id="inhalt"/g)).toHaveLength(1)
  })
  test('finds the current place by the address, in both forms of the menu', () => {
    const current = [...staff().matchAll(/<a [^>]*aria-current="page"[^>]*href="([^"]+)"/g)].map(
      (found) => found[1],
    )
    expect(current).toEqual(['/faelle', '/faelle'])
    expect(staff()).toMatch(/<nav class="menu-top"[^>]*><details><summary>/)
    expect(staff()).toMatch(/<nav class="menu-side"[^>]*><details open="">/)
  })
  test('takes the current place that the page names', () => {
    const current = [...staff({ current: '/' }).matchAll(/<a [^>]*aria-current="page"[^>]*href="([^"]+)"/g)]
    expect(current.map((found) => found[1])).toEqual(['/', '/'])
  })
  test('shows site, person, role and organisation, and the slots', () => {
    const markup = staff({ signOut: <button type="submit">Abmelden</button>, memberships: 'Rolle wechseln' })
    for (const words of [
      'Musterkreis',
      'Aylin Kaya',
      'Fallbegleitung',
      'KI Musterkreis',
      'Abmelden',
      'Rolle wechseln',
    ]) {
      expect(markup).toContain(words)
    }
  })
  test('searches by address, and leaves the search out where told', () => {
    const form = /<form[^>]*>/.exec(staff())?.[0]
    for (const part of ['role="search"', 'action="/suche"', 'method="get"']) expect(form).toContain(part)
    const field = /<input[^>]*type="search"[^>]*>/.exec(staff())?.[0]
    for (const part of ['name="q"', 'aria-label="Personen und Fälle suchen"']) expect(field).toContain(part)
    expect(staff({ search: null })).not.toContain('role="search"')
  })
  test('says demo only where it is one', () => {
    expect(staff({ demo: true })).toContain('Demo – erfundene Daten')
    expect(staff()).not.toContain('Demo')
  })
  test('speaks good news politely and trouble at once; the region is there before', () => {
    expect(staff()).toContain('<div class="flash-region" role="status"></div>')
    expect(staff({ flash: { kind: 'success', text: 'Gespeichert.' } })).toMatch(
      /role="status"><div class="flash flash-success">/,
    )
    expect(staff({ flash: { kind: 'danger', text: 'Nicht gesendet.' } })).toMatch(
      /role="alert"><div class="flash flash-danger">/,
    )
  })
  test('shows the way here with the last step as the current one', () => {
    const markup = staff({ crumbs: [{ label: 'Fälle', to: '/faelle' }, { label: 'Rima' }] })
    expect(markup).toMatch(
      /aria-label="Sie sind hier"><ol><li><a href="\/faelle"[^>]*>Fälle<\/a><\/li><li><span aria-current="page">Rima/,
    )
  })
  test('carries no inline styles and nothing switched off', () => {
    expect(staff({ demo: true, flash: { kind: 'info', text: 'x' } })).not.toMatch(/ style=| disabled/)
  })
})

test('the plain frame has head, demo band and help, but no menu', () => {
  const Stub = createRoutesStub([
    {
      path: '*',
      Component: () => (
        <PlainFrame demo footer={[{ label: 'Hilfe', to: '/hilfe' }]}>
          Anmeldung
        </PlainFrame>
      ),
    },
  ])
  const markup = renderToStaticMarkup(<Stub />)
  expect(markup).toContain('Demo – erfundene Daten')
  expect(markup).toMatch(/<footer.*href="\/hilfe"/)
  expect(markup).not.toContain('menu-side')
})

test('titles name the page first and a failed form before it', () => {
  expect(pageTitle('Fälle')).toBe('Fälle – Nahtlos')
  expect(pageTitle('Fall anlegen', { failed: true })).toBe('Fehler: Fall anlegen – Nahtlos')
})
