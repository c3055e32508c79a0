import type { Role } from '#domain/kernel/roles.ts'
import { m } from '#platform/i18n/messages.ts'
import type { Place } from '#ui/frame/places.ts'

type PlaceOfRoles = {
  label: () => string
  to: string
  roles: readonly Role[]
  end?: boolean
  icon: Place['icon']
}

/** The main menu: places that exist, each for the roles that may open its first page. */
const places: readonly PlaceOfRoles[] = [
  { label: m.today_title, to: '/', roles: ['case_manager'], end: true, icon: 'home' },
  { label: m.enquiries_title, to: '/anfragen', roles: ['case_manager'], icon: 'mail' },
  {
    label: m.cases_title,
    to: '/faelle',
    roles: ['case_manager', 'residence_officer', 'naturalisation_officer', 'partner', 'supervisor'],
    icon: 'checklist',
  },
  { label: m.transitions_title, to: '/uebergaenge', roles: ['case_manager'], icon: 'calendar-today' },
  { label: m.chains_place, to: '/struktur', roles: ['coordinator', 'supervisor'], icon: 'visibility' },
  {
    label: m.network_title,
    to: '/netzwerk',
    roles: ['case_manager', 'coordinator', 'assistant', 'site_admin'],
    icon: 'account-circle',
  },
  { label: m.feedback_title, to: '/rueckmeldungen/neu', roles: ['assistant'], icon: 'draft' },
  {
    label: m.concept_title,
    to: '/verwaltung/konzept',
    roles: ['coordinator', 'supervisor', 'site_admin'],
    icon: 'draft',
  },
  {
    label: m.reference_lists,
    to: '/verwaltung/codelisten',
    roles: ['operator', 'site_admin'],
    icon: 'checklist',
  },
  {
    label: m.residence_rules,
    to: '/verwaltung/regeln',
    roles: ['coordinator', 'residence_officer', 'naturalisation_officer', 'site_admin'],
    icon: 'checklist',
  },
  { label: m.jobs_title, to: '/verwaltung/aufgaben', roles: ['operator', 'site_admin'], icon: 'visibility' },
  { label: m.audit_title, to: '/verwaltung/protokoll', roles: ['privacy_officer'], icon: 'draft' },
]

/** The places of a role. */
export const placesOf = (role: Role): Place[] =>
  places
    .filter((place) => place.roles.includes(role))
    .map(({ label, to, end, icon }) => ({ label: label(), to, icon, ...(end ? { end } : {}) }))
