import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { requiredText } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { saveView, savedViews } from '../data/saved-views.server.ts'
import { storableQuery } from '../list/case-filter.ts'
import { caseRoles } from '../permissions.ts'

/** Keeps a filter of the own list under a name; what the filter does not understand is not kept. */
export const keepView = defineCommand({
  name: 'saved_view.save',
  roles: caseRoles,
  input: z.strictObject({ title: requiredText(60), query: z.string().max(2000) }),
  async handle({ trx, entered }, { title, query }) {
    const stored = storableQuery(query)
    if (!(await saveView(trx, entered, { title, query: stored }))) {
      const named = (await savedViews(trx, entered)).some((view) => view.title === title)
      const problem = named ? m.cases_view_name_taken() : m.cases_view_too_many()
      return refuse({ kind: 'invalid', fields: { title: problem } })
    }
    return ok({ location: `/faelle?${stored}`, audit: { action: 'saved_view.saved' } })
  },
})
