import type { Role } from '#domain/kernel/roles.ts'

/** Invented organisations and members of the demo's two sites. Every name is made up. */
export type DemoMember = {
  login: string
  role: Role
  title: string
  organisation: string
  unit?: string
  supervisedBy?: string
}
/** A post and what it refers to: keys of organisations (their unit for the supervision), municipalities. */
export type DemoPost = {
  member: string
  module: 'B1' | 'B2' | 'B3' | null
  fte: number
  since: string
  employer: string
  /** Recorded by mistake at first and corrected since. */
  wrongEmployer?: string
  supervisedBy?: string
  workplaces: { at: string; from: string; until?: string }[]
  area: string[]
}
export type DemoSite = {
  code: string
  name: string
  kind: string
  municipalities: string[]
  organisations: { key: string; name: string; kind: string; unit?: string }[]
  members: DemoMember[]
  posts: DemoPost[]
  competences: { organisation: string; matter: string }[]
}

/** Nine towns of the Kreis by their official keys. */
const kreisMunicipalities = [
  '05558012',
  '05558016',
  '05558020',
  '05558024',
  '05558028',
  '05558032',
  '05558036',
  '05558040',
  '05558044',
]

export const demoSites: readonly DemoSite[] = [
  {
    code: 'demo-musterkreis',
    name: 'Musterkreis',
    kind: 'kreis',
    // The towns are real places of the reference list, taken as areas only; the offices below are invented.
    municipalities: kreisMunicipalities,
    organisations: [
      {
        key: 'ki',
        name: 'Kommunales Integrationszentrum Musterkreis',
        kind: 'KI',
        unit: 'KIM Case Management',
      },
      { key: 'traeger', name: 'Musterverband Wohlfahrt e. V.', kind: 'FW', unit: 'Beratung Nord' },
      { key: 'abh', name: 'Ausländerbehörde Musterkreis', kind: 'ABH' },
      { key: 'ebh', name: 'Einbürgerungsbehörde Musterkreis', kind: 'EBH' },
      { key: 'jc', name: 'Jobcenter Musterkreis', kind: 'JC' },
      { key: 'sozial', name: 'Sozialamt Beispielstadt', kind: 'ASYLBLG' },
      { key: 'kurs', name: 'Sprachschule am Markt', kind: 'KURS' },
      { key: 'kasse', name: 'Musterkasse', kind: 'KK' },
      { key: 'schule', name: 'Schulamt Musterkreis', kind: 'SCHULA' },
      { key: 'jugend', name: 'Jugendamt Musterkreis', kind: 'JA' },
    ],
    members: [
      {
        login: 'cm',
        role: 'case_manager',
        title: 'Case Management Nord, Stelle 1',
        organisation: 'ki',
        unit: 'ki',
        supervisedBy: 'ki',
      },
      {
        login: 'vertretung',
        role: 'case_manager',
        title: 'Case Management Nord, Stelle 2',
        organisation: 'ki',
        unit: 'ki',
        supervisedBy: 'ki',
      },
      { login: 'koordination', role: 'coordinator', title: 'KIM-Koordination', organisation: 'ki' },
      {
        login: 'fachaufsicht',
        role: 'supervisor',
        title: 'Fachaufsicht Case Management',
        organisation: 'ki',
        unit: 'ki',
      },
      { login: 'assistenz', role: 'assistant', title: 'Verwaltungsassistenz', organisation: 'ki' },
      { login: 'abh', role: 'residence_officer', title: 'Verstetigung des Aufenthalts', organisation: 'abh' },
      {
        login: 'traeger',
        role: 'case_manager',
        title: 'Case Management Musterverband',
        organisation: 'traeger',
        unit: 'traeger',
        supervisedBy: 'ki',
      },
      { login: 'datenschutz', role: 'privacy_officer', title: 'Datenschutz', organisation: 'ki' },
      { login: 'verwaltung', role: 'site_admin', title: 'Fachadministration', organisation: 'ki' },
      { login: 'betrieb', role: 'operator', title: 'Technischer Betrieb', organisation: 'ki' },
      {
        login: 'zweiorte',
        role: 'case_manager',
        title: 'Case Management Süd, Stelle 3',
        organisation: 'ki',
        unit: 'ki',
        supervisedBy: 'ki',
      },
      { login: 'ebh', role: 'naturalisation_officer', title: 'Einbürgerung', organisation: 'ebh' },
      { login: 'partner', role: 'partner', title: 'Kursberatung', organisation: 'kurs' },
    ],
    posts: [
      {
        member: 'cm',
        module: 'B2',
        fte: 1,
        since: '2024-01-01',
        employer: 'ki',
        supervisedBy: 'ki',
        workplaces: [
          { at: 'ki', from: '2024-01-01', until: '2025-08-31' },
          { at: 'sozial', from: '2025-09-01' },
        ],
        area: ['05558012', '05558016'],
      },
      {
        member: 'vertretung',
        module: 'B2',
        fte: 0.5,
        since: '2024-01-01',
        employer: 'ki',
        supervisedBy: 'ki',
        workplaces: [{ at: 'ki', from: '2024-01-01' }],
        area: ['05558020'],
      },
      {
        member: 'traeger',
        module: 'B2',
        fte: 0.75,
        since: '2024-02-01',
        employer: 'traeger',
        wrongEmployer: 'ki',
        supervisedBy: 'ki',
        workplaces: [{ at: 'ki', from: '2024-02-01' }],
        area: ['05558024', '05558028', '05558036'],
      },
      {
        member: 'koordination',
        module: 'B1',
        fte: 1,
        since: '2024-01-01',
        employer: 'ki',
        workplaces: [{ at: 'ki', from: '2024-01-01' }],
        area: kreisMunicipalities,
      },
      {
        member: 'assistenz',
        module: 'B1',
        fte: 0.5,
        since: '2024-01-01',
        employer: 'ki',
        workplaces: [{ at: 'ki', from: '2024-01-01' }],
        area: [],
      },
      {
        member: 'abh',
        module: 'B3',
        fte: 1,
        since: '2024-04-01',
        employer: 'abh',
        workplaces: [{ at: 'abh', from: '2024-04-01' }],
        area: kreisMunicipalities,
      },
    ],
    competences: [
      { organisation: 'abh', matter: 'residence' },
      { organisation: 'jc', matter: 'income_support' },
      { organisation: 'sozial', matter: 'asylum_benefits' },
      { organisation: 'jugend', matter: 'youth_welfare' },
      { organisation: 'schule', matter: 'school' },
    ],
  },
  {
    code: 'demo-beispielstadt',
    name: 'Beispielhausen (kreisfreie Stadt)',
    kind: 'kreisfreie_stadt',
    municipalities: ['05515000'],
    organisations: [
      {
        key: 'ki',
        name: 'Kommunales Integrationszentrum Beispielhausen',
        kind: 'KI',
        unit: 'Case Management',
      },
      { key: 'jc', name: 'Jobcenter Beispielhausen', kind: 'JC' },
      { key: 'sozial', name: 'Sozialamt Beispielhausen', kind: 'ASYLBLG' },
      { key: 'kurs', name: 'Volkshochschule Beispielhausen', kind: 'KURS' },
      // By agreement the immigration office of the Kreis serves the town too: one office, two sites.
      { key: 'abh', name: 'Ausländerbehörde Musterkreis', kind: 'ABH' },
    ],
    members: [
      {
        login: 'nachbarstadt',
        role: 'case_manager',
        title: 'Case Management Beispielhausen',
        organisation: 'ki',
        unit: 'ki',
        supervisedBy: 'ki',
      },
      {
        login: 'zweiorte',
        role: 'case_manager',
        title: 'Case Management Beispielhausen, Stelle 2',
        organisation: 'ki',
        unit: 'ki',
        supervisedBy: 'ki',
      },
    ],
    posts: [
      {
        member: 'nachbarstadt',
        module: 'B2',
        fte: 1,
        since: '2024-01-01',
        employer: 'ki',
        supervisedBy: 'ki',
        workplaces: [{ at: 'ki', from: '2024-01-01' }],
        area: ['05515000'],
      },
    ],
    competences: [
      { organisation: 'jc', matter: 'income_support' },
      { organisation: 'abh', matter: 'residence' },
      { organisation: 'sozial', matter: 'asylum_benefits' },
    ],
  },
]
