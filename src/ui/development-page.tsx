import { DataExamples } from './development/data-examples.tsx'
import { ErrorExamples } from './development/error-examples.tsx'
import { FormExamples } from './development/form-examples.tsx'
import { PictureExamples } from './development/picture-examples.tsx'
import { TableExamples } from './development/table-examples.tsx'
import { StaffFrame } from './page-frame.tsx'

const places = [
  { label: 'Heute', to: '/', icon: 'home' },
  { label: 'Fälle', to: '/faelle', icon: 'draft' },
  { label: 'Überleitungen', to: '/ueberleitungen', icon: 'open-in-new' },
  { label: 'Konferenzen', to: '/konferenzen', icon: 'calendar-today' },
  { label: 'Netzwerk', to: '/netzwerk', icon: 'account-circle' },
  { label: 'Struktur', to: '/struktur', icon: 'checklist' },
] as const

const footer = [
  { label: 'Hilfe', to: '/hilfe' },
  { label: 'Barrierefreiheit', to: '/barrierefreiheit' },
  { label: 'Datenschutz', to: '/datenschutz' },
  { label: 'Impressum', to: '/impressum' },
]

/** Every part of the interface in its states, for looking at. It brings its own frame. */
export function DevelopmentPage() {
  return (
    <StaffFrame
      site="Musterkreis"
      demo
      person={{ name: 'Aylin Kaya', role: 'Fallbegleitung', organisation: 'Musterkreis' }}
      places={places}
      current="/faelle"
      crumbs={[
        { label: 'Start', to: '/' },
        { label: 'Fälle', to: '/faelle' },
        { label: 'Bausteine der Oberfläche' },
      ]}
      flash={{
        kind: 'success',
        text: 'Die Überleitung ist gesendet. Die Ausländerbehörde hat bis 01.12.2026 Zeit zu antworten.',
      }}
      undo={
        <a className="kern-link" href="#rueckgaengig">
          Rückgängig machen
        </a>
      }
      memberships={<a href="#rolle">Zur Rolle „Koordination, Stadt Beispiel“ wechseln</a>}
      signOut={
        <button className="kern-btn kern-btn--secondary" type="button">
          <span className="kern-label">Abmelden</span>
        </button>
      }
      footer={footer}
    >
      <h1 className="kern-heading-large">Bausteine der Oberfläche</h1>
      <TableExamples />
      <DataExamples />
      <PictureExamples />
      <FormExamples />
      <ErrorExamples />
    </StaffFrame>
  )
}
