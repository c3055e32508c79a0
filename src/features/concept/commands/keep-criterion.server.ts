import { z } from 'zod'
import { codeFor } from '#domain/concept/code-for.ts'
import { factsOf } from '#domain/concept/concept-problems.ts'
import { defineCommand } from '#platform/command.server.ts'
import { choice, optionalText, requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { conditionOf, conditionShape } from '../editing/condition-fields.server.ts'
import { editDraft, notFitting, notThere } from '../editing/edit-draft.server.ts'
import { conceptWriters } from '../permissions.ts'
import { draftFields } from './draft-fields.server.ts'

/** Adds a criterion for admission to a draft, or changes one. */
export const keepCriterion = defineCommand({
  name: 'concept.keep_criterion',
  roles: conceptWriters,
  input: z.strictObject({
    ...draftFields,
    /** code of the criterion; empty for a new one */
    criterion: optionalText(60),
    label: requiredText(200),
    kind: choice(['required', 'excluding']),
    ...conditionShape('when'),
  }),
  handle: (scope, form) =>
    editDraft(
      scope,
      form,
      (content, { facts }) => {
        const read = conditionOf('when', form, factsOf(content, facts))
        if ('errors' in read) return notFitting(read.errors)
        if (!read.condition) return notFitting({ when_fact: m.platform_choose() })
        const { label, kind } = form
        const earlier = content.criteria.some(({ code }) => code === form.criterion)
        if (form.criterion !== '' && !earlier) return notThere
        const code = earlier
          ? form.criterion
          : codeFor(label, new Set(content.criteria.map((one) => one.code)))
        const kept = { code, label, kind, condition: read.condition }
        const criteria = earlier
          ? content.criteria.map((one) => (one.code === code ? kept : one))
          : [...content.criteria, kept]
        return { content: { ...content, criteria } }
      },
      { part: 'criteria', to: (ref) => `/verwaltung/konzept/${ref}#criteria` },
    ),
})
