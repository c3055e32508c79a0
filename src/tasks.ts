import { maintainSite, sealAudit } from '#features/audit/index.ts'
import { sendAppointmentMail } from '#features/calendar/index.ts'
import { deleteLogsWhoseDayHasCome, readSentLog } from '#features/event-logs/index.ts'
import { forgetWordsOfEnquiries } from '#features/enquiries/index.ts'
import { countStepWaits } from '#features/plan/index.ts'
import { evaluatePathways, previewRuleChange } from '#features/residence/index.ts'
import { readCodeListFile } from '#features/reference/index.ts'
import { resumeLostRuns } from '#platform/jobs/lost-runs.server.ts'
import { dispatchOutbox } from '#platform/jobs/outbox.server.ts'
import type { Tasks } from '#platform/jobs/worker.server.ts'

/** The tasks of the program and when they begin by themselves. */
export const tasks: Tasks = {
  byName: {
    dispatch_outbox: dispatchOutbox,
    seal_audit: sealAudit,
    maintain_site: maintainSite,
    read_code_list: readCodeListFile,
    read_event_log: readSentLog,
    delete_due_event_logs: deleteLogsWhoseDayHasCome,
    forget_enquiry_words: forgetWordsOfEnquiries,
    count_step_waits: countStepWaits,
    send_appointment_mail: sendAppointmentMail,
    evaluate_pathways: evaluatePathways,
    preview_rule_change: previewRuleChange,
    resume_lost_runs: resumeLostRuns,
  },
  eachMinute: ['seal_audit', 'send_appointment_mail', 'resume_lost_runs'],
  daily: [
    { task: 'maintain_site', hour: 4, minute: 17 },
    { task: 'delete_due_event_logs', hour: 0, minute: 7 },
    { task: 'forget_enquiry_words', hour: 0, minute: 37 },
    { task: 'count_step_waits', hour: 4, minute: 47 },
    { task: 'evaluate_pathways', hour: 5, minute: 7 },
  ],
}
