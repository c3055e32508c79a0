/** One step of an invented way: kind of step, who does it, usual days of waiting, share of persons who need it. */
export type WayStep = { step: string; agency: string; title: string; days: number; share: number }
export type Way = {
  name: string
  titleCode: string
  rechtskreise: { code: string; fromDay: number }[]
  steps: WayStep[]
}

/** Three ways with waiting that is slow where it is slow in reality: at the test and at the residence document. */
export const ways: readonly Way[] = [
  {
    name: 'recognised',
    titleCode: '10.c.ii',
    rechtskreise: [
      { code: 'AUFENTHG', fromDay: 0 },
      { code: 'ASYLBLG2', fromDay: -420 },
      { code: 'SGB2', fromDay: 34 },
      { code: 'SGB5', fromDay: 40 },
    ],
    steps: [
      { step: 'first_talk', agency: 'KI', title: 'Erstgespräch führen', days: 4, share: 1 },
      {
        step: 'residence_document',
        agency: 'ABH',
        title: 'Aufenthaltsdokument beantragen',
        days: 38,
        share: 0.95,
      },
      {
        step: 'asylum_benefits_end',
        agency: 'ASYLBLG',
        title: 'Ende der Asylbewerberleistungen klären',
        days: 14,
        share: 0.8,
      },
      {
        step: 'living_costs',
        agency: 'JC',
        title: 'Leistungen beim Jobcenter beantragen',
        days: 24,
        share: 0.97,
      },
      { step: 'health_insurance', agency: 'KK', title: 'Krankenkasse anmelden', days: 9, share: 0.9 },
      { step: 'language_course', agency: 'KURS', title: 'Integrationskurs beginnen', days: 47, share: 0.85 },
      { step: 'language_test', agency: 'KURS', title: 'Sprachtest ablegen', days: 96, share: 0.6 },
      { step: 'job_search', agency: 'AA', title: 'Arbeit suchen', days: 60, share: 0.5 },
    ],
  },
  {
    name: 'ukraine',
    titleCode: '10.c.gg',
    rechtskreise: [
      { code: 'AUFENTHG', fromDay: 0 },
      { code: 'SGB2', fromDay: 28 },
      { code: 'SGB5', fromDay: 28 },
    ],
    steps: [
      { step: 'first_talk', agency: 'KI', title: 'Erstgespräch führen', days: 3, share: 1 },
      { step: 'registration', agency: 'MELDE', title: 'Wohnsitz anmelden', days: 6, share: 0.95 },
      { step: 'residence_document', agency: 'ABH', title: 'Titel nach § 24 erhalten', days: 31, share: 0.95 },
      {
        step: 'living_costs',
        agency: 'JC',
        title: 'Leistungen beim Jobcenter beantragen',
        days: 17,
        share: 0.95,
      },
      {
        step: 'school_place',
        agency: 'SCHULA',
        title: 'Schulplatz für das Kind erhalten',
        days: 21,
        share: 0.55,
      },
      { step: 'language_course', agency: 'KURS', title: 'Sprachkurs beginnen', days: 40, share: 0.8 },
    ],
  },
  {
    name: 'tolerated',
    titleCode: '10.c.tt',
    rechtskreise: [
      { code: 'AUFENTHG', fromDay: 0 },
      { code: 'ASYLBLG2', fromDay: -700 },
      { code: 'EIGEN', fromDay: 60 },
    ],
    steps: [
      { step: 'first_talk', agency: 'KI', title: 'Erstgespräch führen', days: 7, share: 1 },
      { step: 'language_course', agency: 'KURS', title: 'Sprachkurs beginnen', days: 55, share: 0.9 },
      { step: 'language_test', agency: 'KURS', title: 'Sprachtest ablegen', days: 110, share: 0.75 },
      { step: 'job_search', agency: 'AA', title: 'Arbeit suchen', days: 45, share: 0.8 },
      {
        step: 'residence_consolidation',
        agency: 'ABH',
        title: 'Aufenthalt nach § 25b beantragen',
        days: 120,
        share: 0.7,
      },
    ],
  },
]
