import { ok } from '#domain/kernel/result.ts'
import { defineCommand } from '#platform/command.server.ts'
import { insertSheet } from '../data/sheets.server.ts'
import { feedbackForm, sheetOf } from '../feedback-fields.server.ts'
import { feedbackEnterers } from '../permissions.ts'

/** Enters a sheet that came on paper; the log keeps that one was entered, not what it says. */
export const enterSheet = defineCommand({
  name: 'feedback.enter',
  roles: feedbackEnterers,
  input: feedbackForm,
  async handle({ trx, entered }, form) {
    await insertSheet(trx, entered, sheetOf(form))
    return ok({ location: '/rueckmeldungen/neu', audit: { action: 'feedback.entered' } })
  },
})
