import type { Concept } from '#domain/concept/concept.ts'
import { factsOf } from '#domain/concept/concept-problems.ts'
import { circleThrough, formProblems } from '#domain/form/form-problems.ts'
import { type FormDefinition, fieldsOf } from '#domain/form/form.ts'
import { m } from '#platform/i18n/messages.ts'
import type { CommandScope } from '#platform/command-types.ts'
import type { Core } from '../core.server.ts'
import { type Edited, editDraft, notFitting, notThere, type Refused } from './edit-draft.server.ts'
import { formProblemWords } from '../words/problem-words.ts'

/** What an edit makes of one form, or why it does not fit. */
export type EditedForm = { form: FormDefinition } | Refused

/**
 * Changes one form of a draft. A circle of conditions is refused at the field that closes it: with it the questions
 * would never be asked, and nobody would see why.
 */
export const editForm = (
  scope: CommandScope,
  input: { concept: string; version: number; form: string },
  edit: (form: FormDefinition, content: Concept, core: Core) => EditedForm,
  circleField = '_form',
) =>
  editDraft(
    scope,
    input,
    (content, core): Edited => {
      const stored = content.forms.find(({ code }) => code === input.form)
      if (!stored) return notThere
      const edited = edit(stored, content, core)
      if (!('form' in edited)) return edited
      const factOf = factsOf(content, core.facts)
      const circle = fieldsOf(edited.form)
        .map(({ fact }) => circleThrough(edited.form, fact))
        .find((way) => way.length > 0)
      const nameOf = (key: string) => factOf(key)?.label ?? key
      if (circle) return notFitting({ [circleField]: formProblemWords('circle', '', circle, nameOf) })
      const twice = formProblems(edited.form, factOf).find(({ reason }) => reason === 'asked_twice')
      if (twice) return notFitting({ fact: m.concept_problem_asked_twice({ fact: nameOf(twice.fact) }) })
      return {
        content: { ...content, forms: content.forms.map((one) => (one === stored ? edited.form : one)) },
      }
    },
    { part: 'forms', to: (ref) => `/verwaltung/konzept/${ref}/formulare/${input.form}` },
  )
