import type { Role } from '#domain/kernel/roles.ts'

/** An invented person of the demo: sign-in name, role, what one sees. Every name is made up. */
export type DemoAccount = {
  login: string
  name: string
  role: Role
  sees:
    | 'cases'
    | 'deputy'
    | 'structure'
    | 'other'
    | 'log'
    | 'network'
    | 'elsewhere'
    | 'board'
    | 'nothing'
    | 'lists'
    | 'two_sites'
}

/** One password for all demo accounts; they serve 127.0.0.1 only unless NAHTLOS_DEMO_PUBLIC=1. */
export const demoPassword = 'nahtlos-demo-2026'

/** The demo's people; every role that has a page is among them. */
export const demoAccounts: readonly DemoAccount[] = [
  { login: 'cm', name: 'Ayla Brandt', role: 'case_manager', sees: 'cases' },
  { login: 'vertretung', name: 'Jonas Wieland', role: 'case_manager', sees: 'deputy' },
  { login: 'koordination', name: 'Miriam Hollmann', role: 'coordinator', sees: 'structure' },
  { login: 'fachaufsicht', name: 'Peter Osterkamp', role: 'supervisor', sees: 'board' },
  { login: 'assistenz', name: 'Nele Harms', role: 'assistant', sees: 'network' },
  { login: 'abh', name: 'Daniela Kroll', role: 'residence_officer', sees: 'nothing' },
  { login: 'traeger', name: 'Selin Aydin', role: 'case_manager', sees: 'other' },
  { login: 'datenschutz', name: 'Henrik Lohmann', role: 'privacy_officer', sees: 'log' },
  { login: 'verwaltung', name: 'Ulrike Pesch', role: 'site_admin', sees: 'network' },
  { login: 'betrieb', name: 'Kirsten Albers', role: 'operator', sees: 'lists' },
  { login: 'nachbarstadt', name: 'Tarek Nolte', role: 'case_manager', sees: 'elsewhere' },
  { login: 'zweiorte', name: 'Malte Feddersen', role: 'case_manager', sees: 'two_sites' },
  { login: 'ebh', name: 'Yasemin Tiedtke', role: 'naturalisation_officer', sees: 'nothing' },
  { login: 'partner', name: 'Lars Oldenburg', role: 'partner', sees: 'nothing' },
]
