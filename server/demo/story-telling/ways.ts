import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ChainTemplate, TemplateStep } from '#domain/plan/chain-template.ts'
import type { Rechtskreis } from '#domain/rechtskreis/lanes.ts'
import type { TransitionKind } from '#domain/rechtskreis/transition.ts'

/** A step of an invented way: usual days from "possible" to "done", share of persons who need it. */
export type WayStep = Pick<
  TemplateStep,
  'key' | 'stepCode' | 'agency' | 'after' | 'documents' | 'lastDay'
> & {
  title: string
  days: number
  share: number
}

/** An invented way through the offices. */
export type Way = {
  name: string
  titleCode: string
  statusClass: string
  targetGroup: string | null
  template: { code: string; version: number } | null
  /** the benefit before and after, and the kind of transition between them */
  change: { from: Rechtskreis; to: Rechtskreis; kind: TransitionKind } | null
  steps: WayStep[]
  /** how often of 100 */
  weight: number
}

const templateOf = (file: string) =>
  JSON.parse(
    readFileSync(
      path.resolve(import.meta.dirname, '../../../db/seeds/reference/chain-templates', file),
      'utf8',
    ),
  ) as ChainTemplate

/** A way after a template: its steps with invented days and shares by key. */
function after(template: ChainTemplate, of: Record<string, [days: number, share: number]>): WayStep[] {
  return template.steps.map((step) => {
    const [days, share] = of[step.key]!
    return { ...step, title: step.title.de, days, share }
  })
}

/** Steps one after the other. */
const inARow = (steps: [stepCode: string, agency: string, title: string, days: number, share: number][]) =>
  steps.map(([stepCode, agency, title, days, share], at): WayStep => ({
    key: stepCode,
    stepCode,
    agency,
    title,
    after: at === 0 ? [] : [steps[at - 1]![0]],
    documents: [],
    days,
    share,
  }))

/**
 * The hand-over that the demo plants: from the immigration office to the course provider people wait longest, far
 * longer than anywhere else. The coordination is to find it.
 */
export const plantedHandover = { from: 'ABH', to: 'KURS', medianDays: 118 }

const recognised = templateOf('asylum-recognised.1.json')
const ukraine = templateOf('ukraine-24.1.json')

export const ways: readonly Way[] = [
  {
    name: 'recognised',
    titleCode: '10.c.ii',
    statusClass: 'recognised',
    targetGroup: 'recognised',
    template: { code: recognised.code, version: recognised.version },
    change: { from: 'ASYLBLG2', to: 'SGB2', kind: 'T02' },
    steps: after(recognised, {
      decision: [4, 1],
      document: [38, 0.95],
      residence_rule: [12, 0.6],
      old_benefit: [13, 0.85],
      new_benefit: [24, 0.97],
      health: [10, 0.92],
      family_money: [33, 0.4],
      family_reunion: [20, 0.2],
      course: [plantedHandover.medianDays, 0.85],
      test: [74, 0.6],
      housing: [70, 0.5],
      childcare: [64, 0.25],
      school: [21, 0.3],
      work: [52, 0.4],
    }),
    weight: 34,
  },
  {
    name: 'ukraine',
    titleCode: '10.c.gg',
    statusClass: 'temporary_protection',
    targetGroup: 'temporary_protection',
    template: { code: ukraine.code, version: ukraine.version },
    change: { from: 'ASYLBLG3', to: 'SGB2', kind: 'T07' },
    steps: after(ukraine, {
      registration: [6, 1],
      identity: [17, 0.9],
      document: [28, 0.97],
      residence_rule: [9, 0.4],
      old_benefit: [11, 0.6],
      new_benefit: [17, 0.95],
      health: [8, 0.9],
      school: [22, 0.45],
      childcare: [58, 0.25],
      course: [plantedHandover.medianDays, 0.8],
      recognition: [66, 0.35],
      work: [47, 0.45],
    }),
    weight: 30,
  },
  {
    name: 'tolerated',
    titleCode: '10.c.tt',
    statusClass: 'humanitarian',
    targetGroup: null,
    template: null,
    change: { from: 'ASYLBLG2', to: 'EIGEN', kind: 'T08' },
    steps: inARow([
      ['language_course', 'KURS', 'Sprachkurs beginnen', 55, 0.9],
      ['language_test', 'KURS', 'Sprachprüfung ablegen', 80, 0.75],
      ['job_search', 'AA', 'Arbeit suchen', 45, 0.85],
      ['residence_consolidation', 'ABH', 'Aufenthalt nach § 25b beantragen', 62, 0.75],
    ]),
    weight: 18,
  },
  {
    name: 'family',
    titleCode: '10.d.aa',
    statusClass: 'family',
    targetGroup: null,
    template: null,
    change: null,
    steps: inARow([
      ['registration', 'MELDE', 'Wohnsitz anmelden', 5, 1],
      ['residence_document', 'ABH', 'Aufenthaltstitel beantragen', 34, 0.95],
      ['family_benefits', 'FAMKA', 'Kindergeld beantragen', 31, 0.7],
      ['school_place', 'SCHULA', 'Schulplatz für das Kind erhalten', 20, 0.6],
    ]),
    weight: 10,
  },
  {
    name: 'eu',
    titleCode: 'own.eu',
    statusClass: 'eu',
    targetGroup: null,
    template: null,
    change: null,
    steps: inARow([
      ['registration', 'MELDE', 'Wohnsitz anmelden', 6, 1],
      ['health_insurance', 'KK', 'Krankenversicherung klären', 19, 0.9],
      ['job_search', 'JC', 'Arbeit suchen', 36, 0.8],
      ['recognition', 'IQ', 'Abschluss anerkennen lassen', 58, 0.4],
    ]),
    weight: 8,
  },
]
