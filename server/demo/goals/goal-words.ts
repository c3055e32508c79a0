import type { LifeDomain } from '#domain/assessment/life-domains.ts'

/** A goal as invented people word it: its levels from −2 to +2, and the kinds of steps that serve it. */
export type GoalWords = {
  domain: LifeDomain
  also: LifeDomain[]
  words: string
  levels: [string, string, string, string, string]
  steps: string[]
}

/** Goals by life domain. */
export const goalWords: readonly GoalWords[] = [
  {
    domain: 'SPRACHE',
    also: ['ARBEIT'],
    words: 'Ich will beim Arzt und auf dem Amt selbst sprechen.',
    levels: [
      'Ich brauche für jeden Termin jemanden, der übersetzt.',
      'Ich verstehe, was gefragt wird.',
      'Ich schaffe einen einfachen Termin allein.',
      '',
      'Ich habe B1 und rufe selbst an.',
    ],
    steps: ['language_course', 'language_test'],
  },
  {
    domain: 'WOHNEN',
    also: [],
    words: 'Eine Wohnung mit einer Tür, die ich zumachen kann.',
    levels: [
      'Wir wohnen in der Unterkunft und haben nichts in Aussicht.',
      'Wir haben Wohnungen angesehen.',
      'Wir haben eine Zusage.',
      '',
      'Wir sind eingezogen und haben einen eigenen Vertrag.',
    ],
    steps: ['housing', 'residence_rule_check', 'registration'],
  },
  {
    domain: 'ARBEIT',
    also: ['ANERKENNUNG', 'EXISTENZ'],
    words: 'Ich will mein eigenes Geld verdienen.',
    levels: [
      'Ich weiß nicht, wo ich mich bewerben kann.',
      '',
      'Ich habe mich beworben und war bei einem Gespräch.',
      'Ich mache ein Praktikum.',
      'Ich habe einen Arbeitsvertrag.',
    ],
    steps: ['job_search', 'recognition', 'training'],
  },
  {
    domain: 'EXISTENZ',
    also: [],
    words: 'Ich will wissen, was jeden Monat kommt.',
    levels: [
      'Ich verstehe meine Bescheide nicht.',
      'Ich weiß, von welcher Stelle das Geld kommt.',
      'Das Geld kommt jeden Monat von einer Stelle.',
      '',
      'Ich rechne selbst nach und melde Änderungen.',
    ],
    steps: ['living_costs', 'asylum_benefits_end', 'health_insurance', 'family_benefits'],
  },
  {
    domain: 'KITA',
    also: ['SPRACHE'],
    words: 'Ein Kitaplatz, damit ich zum Kurs kann.',
    levels: [
      'Das Kind ist immer bei mir.',
      'Das Kind ist angemeldet.',
      'Wir haben eine Zusage.',
      '',
      'Das Kind geht gern hin und ich bin im Kurs.',
    ],
    steps: ['childcare_place', 'school_place'],
  },
  {
    domain: 'AUFENTHALT',
    also: [],
    words: 'Die Karte in der Hand, bevor der alte Ausweis abläuft.',
    levels: [
      'Ich weiß nicht, welche Unterlagen fehlen.',
      'Der Antrag ist gestellt.',
      'Ich habe eine Bescheinigung, mit der ich arbeiten darf.',
      '',
      'Die Karte ist da.',
    ],
    steps: ['residence_document', 'identity_record', 'residence_consolidation'],
  },
  {
    domain: 'TEILHABE',
    also: [],
    words: 'Einmal in der Woche etwas mit anderen machen.',
    levels: ['Ich kenne niemanden.', '', 'Ich war mehrmals dabei.', '', 'Ich gehöre dazu und helfe mit.'],
    steps: ['counselling'],
  },
]

/** Kinds of steps that people usually take themselves. */
export const ownSteps: ReadonlySet<unknown> = new Set([
  'registration',
  'language_course',
  'language_test',
  'housing',
  'job_search',
  'health_check',
])
