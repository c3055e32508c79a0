import { fieldsOf } from '../form/form.ts'
import { type Concept, chapters, deadlineKinds, plannedPhases, termLists } from './concept.ts'

/** One line of a comparison: in which part, what it is about, before and after; null: not there. */
export type ConceptChange = {
  part:
    | 'title'
    | 'text'
    | 'resolution'
    | 'terms'
    | 'criteria'
    | 'chainTemplates'
    | 'phaseDays'
    | 'deadlineDays'
    | 'fourEyes'
    | 'pathwayWatch'
    | 'localFacts'
    | 'forms'
    | 'questions'
  /** list, chapter or form the line belongs to; empty where the part has none */
  within: string
  key: string
  label: string
  before: string | null
  after: string | null
}

type Line = { within: string; key: string; label: string; text: string }
type Part = ConceptChange['part']

const conditionText = (
  conditions: readonly { fact: string; comparison: string; values: readonly string[] }[],
) => conditions.map(({ fact, comparison, values }) => `${fact} ${comparison} ${values.join('|')}`).join(' & ')

const chosen = (options: readonly { value: string; label: string }[]) =>
  options.map(({ label }) => label).join(', ')

/** A concept as lines with keys, so that two can be laid beside each other. Codes stand where words follow from them. */
function linesOf(concept: Concept): Record<Part, Line[]> {
  const line = (key: string, label: string, text: string, within = ''): Line => ({ within, key, label, text })
  const { resolution } = concept
  return {
    title: [line('title', '', concept.title)],
    text: chapters.map((chapter) => line(chapter, '', concept.text[chapter])),
    resolution: [line('resolution', '', [resolution.body, resolution.day, resolution.reference].join(' · '))],
    terms: termLists.flatMap((list) =>
      concept.terms[list].map((term) => line(term.code, term.label, `${term.label} → ${term.core}`, list)),
    ),
    criteria: concept.criteria.map(({ code, label, kind, condition }) =>
      line(code, label, `${label} (${kind}: ${conditionText([condition])})`),
    ),
    chainTemplates: concept.chainTemplates.map((code) => line(code, '', code)),
    phaseDays: plannedPhases.map((phase) => line(phase, '', String(concept.phaseDays[phase] ?? ''))),
    deadlineDays: deadlineKinds.map((kind) => line(kind, '', String(concept.deadlineDays[kind] ?? ''))),
    fourEyes: concept.fourEyes.map((deed) => line(deed, '', deed)),
    pathwayWatch: [line('pathwayWatch', '', concept.pathwayWatch)],
    localFacts: concept.localFacts.map((fact) =>
      line(
        fact.key,
        fact.label,
        `${fact.label} (${fact.kind}, ${fact.category}) ${chosen(fact.options)}`.trim(),
      ),
    ),
    forms: concept.forms.map((form) =>
      line(form.code, form.title, `${form.title} (${form.use}) ${form.introduction}`.trim()),
    ),
    questions: concept.forms.flatMap((form) =>
      fieldsOf(form).map((field) =>
        line(
          field.fact,
          field.label || field.fact,
          [field.label || field.fact, field.hint, conditionText(field.showIf)].filter(Boolean).join(' · '),
          form.title,
        ),
      ),
    ),
  }
}

/** What is different in `after`, part by part; what is the same in both is left out. */
export function conceptChanges(before: Concept, after: Concept): ConceptChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)]
  return (Object.keys(old) as Part[]).flatMap((part) => {
    const id = ({ within, key }: Line) => `${within}\n${key}`
    const was = new Map(old[part].map((one) => [id(one), one]))
    const is = new Map(fresh[part].map((one) => [id(one), one]))
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
      const [left, right] = [was.get(key), is.get(key)]
      if (left?.text === right?.text) return []
      const { within, label } = (right ?? left)!
      return [
        {
          part,
          within,
          key: (right ?? left)!.key,
          label,
          before: left?.text ?? null,
          after: right?.text ?? null,
        },
      ]
    })
  })
}
