import type { Category } from '../kernel/categories.ts'

/** Lanes of the time axis; several periods in one lane at once are normal. */
export const lanes = [
  'residence',
  'residence_rule',
  'living_costs',
  'health',
  'work',
  'family_benefits',
  'school_training',
  'youth_participation',
] as const
export type Lane = (typeof lanes)[number]

/** Which Rechtskreis runs in which lane (key list of the project; source: catalogue of Rechtskreise R1–R17). */
export const laneOfRechtskreis = {
  AUFENTHG: 'residence',
  ASYLG: 'residence',
  FREIZUEGG: 'residence',
  STAG: 'residence',
  WOHNSITZ: 'residence_rule',
  ASYLBLG3: 'living_costs',
  ASYLBLG2: 'living_costs',
  SGB2: 'living_costs',
  SGB12: 'living_costs',
  WOGG: 'living_costs',
  EIGEN: 'living_costs',
  SGB5: 'health',
  SGB3: 'work',
  FAMILIE: 'family_benefits',
  SCHULG: 'school_training',
  KURS: 'school_training',
  BAFOEG: 'school_training',
  SGB8: 'youth_participation',
  SGB9: 'youth_participation',
} as const satisfies Record<string, Lane>

export type Rechtskreis = keyof typeof laneOfRechtskreis
export const rechtskreise = Object.keys(laneOfRechtskreis) as Rechtskreis[]

/** Category under which a lane may be seen. */
export const categoryOfLane = {
  residence: 'residence',
  residence_rule: 'residence',
  living_costs: 'livelihood',
  health: 'livelihood',
  work: 'education_work',
  family_benefits: 'family',
  school_training: 'education_work',
  youth_participation: 'family',
} as const satisfies Record<Lane, Category>
