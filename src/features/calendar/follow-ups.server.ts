import type { AppointmentKept } from '#domain/kernel/events/appointment-events.ts'
import type { CommandScope } from '#platform/command-types.ts'
import { putWorkItem } from '#platform/db/open-case.server.ts'

/** An appointment is due on its day, and stays so until it was noted what became of it. */
export const keepAppointmentDue = ({ trx }: CommandScope, event: AppointmentKept): Promise<void> =>
  putWorkItem(trx, 'appointment', event.subjectId, event.dueOn)
