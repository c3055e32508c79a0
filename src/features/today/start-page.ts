import type { Role } from '#domain/kernel/roles.ts'

const startPages: Partial<Record<Role, string>> = {
  coordinator: '/struktur/ketten',
  supervisor: '/struktur/faelle',
  privacy_officer: '/verwaltung/protokoll',
  site_admin: '/netzwerk',
  assistant: '/netzwerk',
  operator: '/verwaltung/codelisten',
  residence_officer: '/faelle',
  naturalisation_officer: '/faelle',
  partner: '/faelle',
}

/** Where a role begins when it does no case work; undefined means "Heute". */
export const startPageOf = (role: Role): string | undefined =>
  role === 'case_manager' ? undefined : (startPages[role] ?? '/konto')
