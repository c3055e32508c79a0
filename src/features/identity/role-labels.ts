import type { Role } from '#domain/kernel/roles.ts'
import { m } from '#platform/i18n/messages.ts'

const labels = {
  case_manager: m.identity_role_case_manager,
  coordinator: m.identity_role_coordinator,
  assistant: m.identity_role_assistant,
  committee_member: m.identity_role_committee_member,
  residence_officer: m.identity_role_residence_officer,
  naturalisation_officer: m.identity_role_naturalisation_officer,
  partner: m.identity_role_partner,
  state: m.identity_role_state,
  privacy_officer: m.identity_role_privacy_officer,
  supervisor: m.identity_role_supervisor,
  municipal_contact: m.identity_role_municipal_contact,
  site_admin: m.identity_role_site_admin,
  operator: m.identity_role_operator,
} as const satisfies Record<Role, () => string>

/** The name of a role as the offices say it. */
export const roleLabel = (role: Role): string => labels[role]()
