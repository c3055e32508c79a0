import { m } from '#platform/i18n/messages.ts'
import type { CaseTab } from '#features/cases/index.ts'

/** The tabs of the case page in their order; each comes from the feature whose page it is. */
export const caseTabs: readonly CaseTab[] = [
  { path: 'plan', label: m.plan_title, category: 'plan' },
  { path: 'aufgaben', label: m.case_tasks_title, category: 'plan' },
  { path: 'ziele', label: m.goals_title, category: 'plan' },
  {
    path: 'verlauf',
    label: m.notes_title,
    category: 'note',
    roles: ['case_manager', 'partner', 'supervisor', 'coordinator'],
  },
  { path: 'termine', label: m.calendar_title, category: 'appointment' },
  { path: 'stand', label: m.episodes_tab, category: 'plan' },
  { path: 'person', label: m.cases_person, category: 'identity' },
  { path: 'haushalt', label: m.households_title, category: 'family' },
  { path: 'bedarfe', label: m.assessment_title, category: 'plan' },
  { path: 'netzwerk', label: m.ecomap_title, category: 'plan' },
  { path: 'zeitachse', label: m.transitions_axis, category: 'residence' },
  { path: 'perspektiven', label: m.residence_title, category: 'residence' },
  { path: 'beobachtungen', label: m.observations_title, category: 'plan', roles: ['case_manager'] },
  { path: 'einwilligungen', label: m.consent_title, category: 'identity', roles: ['case_manager'] },
  { path: 'dokumente', label: m.documents_title, category: 'document' },
  { path: 'zugriffe', label: m.cases_access, category: 'plan' },
]
