import { z } from 'zod'
import { codeFor } from '#domain/concept/code-for.ts'
import { formUses } from '#domain/form/form.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { editDraft, notFitting, notThere } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Adds a form to a draft, or changes its title, where it is offered and its introduction. */
export const keepForm = defineCommand({
  name: 'concept.keep_form',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    /** code of the form; empty for a new one */
    form: optionalText(60),
    title: requiredText(200),
    use: choice(formUses),
    introduction: optionalText(2000),
  }),
  handle(scope, input) {
    const { form, title, use, introduction } = input
    return editDraft(
      scope,
      input,
      (content) => {
        const earlier = content.forms.find(({ code }) => code === form)
        if (form !== '' && !earlier) return notThere
        if (content.forms.some((one) => one !== earlier && one.title.toLowerCase() === title.toLowerCase()))
          return notFitting({ title: m.concept_problem_same_word({ word: title }) })
        if (earlier)
          return {
            content: {
              ...content,
              forms: content.forms.map((one) =>
                one === earlier ? { ...one, title, use, introduction } : one,
              ),
            },
          }
        const code = codeFor(title, new Set(content.forms.map((one) => one.code)))
        const first = { code: 'first', title: m.concept_first_section(), most: 1, fields: [] }
        return {
          content: {
            ...content,
            forms: [...content.forms, { code, title, use, introduction, sections: [first] }],
          },
        }
      },
      { part: 'forms', to: (ref) => `/verwaltung/konzept/${ref}${form ? `/formulare/${form}` : '#forms'}` },
    )
  },
})
