import { m } from '#platform/i18n/messages.ts'

const parts: Record<string, () => string> = {
  plan: m.cases_part_plan,
  akte: m.cases_part_file,
  aufgaben: m.cases_part_tasks,
  stand: m.cases_part_standing,
  beratung: m.cases_part_consultation,
  freigaben: m.cases_part_approvals,
  rueckmeldung: m.cases_part_feedback,
  verlauf: m.cases_part_history,
  termine: m.cases_part_appointments,
  mail: m.cases_part_mail,
  person: m.cases_part_person,
  haushalt: m.cases_part_household,
  bedarfe: m.cases_part_needs,
  zeitachse: m.cases_part_axis,
  beobachtungen: m.cases_part_observations,
  einwilligungen: m.cases_part_consents,
  dokumente: m.cases_part_documents,
  zugriffe: m.cases_part_access,
  ziele: m.cases_part_goals,
  uebergaenge: m.cases_part_transitions,
  perspektiven: m.cases_part_pathways,
  netzwerk: m.cases_part_ties,
}

/** The part of a case that was read, in words; null for one without a name. */
export const partLabel = (part: string): string | null => parts[part.split('/')[0]!]?.() ?? null
