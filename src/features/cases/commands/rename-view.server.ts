import { z } from 'zod'
import { ok, refuse } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { reference, requiredText, version } from '#platform/fields.server.ts'
import { m } from '#platform/i18n/messages.ts'
import { holdViews, renameView, savedViews } from '../data/saved-views.server.ts'
import { caseRoles } from '../permissions.ts'

/** Gives one of the own saved views another name; what it shows stays. */
export const renameSavedView = defineCommand({
  name: 'saved_view.rename',
  roles: caseRoles,
  input: z.strictObject({ view: reference(), version: version(), title: requiredText(60) }),
  async handle({ trx, entered }, { view, version: seenVersion, title }) {
    await holdViews(trx, entered)
    const views = await savedViews(trx, entered)
    const now = views.find(({ ref }) => ref === view)
    if (!now) return refuse({ kind: 'unseen' })
    const conflict = () =>
      refuse({
        kind: 'conflict' as const,
        message: m.cases_view_changed_meanwhile(),
        version: now.version,
        differences: [{ field: m.cases_view_name(), mine: title, theirs: now.title }],
      })
    const taken = () => refuse({ kind: 'invalid' as const, fields: { title: m.cases_view_name_taken() } })
    if (views.some((other) => other.ref !== view && other.title === title)) return taken()
    if (!(await renameView(trx, entered, { ref: view, version: seenVersion, title }))) return conflict()
    return ok({ location: '/faelle/ansichten', audit: { action: 'saved_view.renamed' } })
  },
})
