import { type ChainTemplate, templateOrder } from '#domain/plan/chain-template.ts'
import type { StepOrder } from '#domain/plan/step-order.ts'
import { worded } from './worded.ts'

export type PresentedTemplateStep = {
  key: string
  title: string
  agency: string
  documents: string[]
  targetDays: number | null
  /** paragraph of a legal last day */
  legalSource: string | null
  breaks: string | null
}

/** A designed chain in the language of the request. */
export type PresentedTemplate = {
  code: string
  version: number
  title: string
  targetGroup: string
  source: string
  firstDay: string
  steps: PresentedTemplateStep[]
  order: StepOrder[]
}

/** A template for a page; `agency` and `group` say the names of codes. */
export const presentTemplate = (
  template: ChainTemplate,
  agency: (code: string) => string,
  group: (code: string) => string,
): PresentedTemplate => ({
  code: template.code,
  version: template.version,
  title: worded(template.title),
  targetGroup: group(template.targetGroup),
  source: template.source,
  firstDay: worded(template.firstDay),
  order: templateOrder(template.steps),
  steps: template.steps.map((step) => ({
    key: step.key,
    title: worded(step.title),
    agency: agency(step.agency),
    documents: step.documents.map(worded),
    targetDays: step.targetDays,
    legalSource: step.lastDay?.source ?? null,
    breaks: step.breaks ? worded(step.breaks) : null,
  })),
})
