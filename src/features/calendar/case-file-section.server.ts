import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileMoment, fileTable } from '#features/cases/index.ts'
import { appointmentsOfCase } from './data/appointment-reader.server.ts'
import { stateLabel } from './labels.ts'
import { appointmentPresenter } from './present/appointment.server.ts'

/** All appointments, the earliest first, for the file of the case. */
export const appointmentsFileSection: CaseFileSection = {
  title: m.calendar_title,
  category: 'appointment',
  read: async (trx, entered, { caseId }) => {
    const [found, present] = await Promise.all([
      appointmentsOfCase(trx, entered, caseId),
      appointmentPresenter(trx, entered),
    ])
    if (found.length === 0) return []
    return [
      fileTable(
        m.calendar_title(),
        [
          m.calendar_subject(),
          m.calendar_when(),
          m.calendar_place_kind(),
          m.calendar_persons(),
          m.calendar_note(),
          m.calendar_state(),
        ],
        found
          .map(present)
          .map(({ subject, startsAt, where, who, note, state }) => [
            subject,
            fileMoment(startsAt),
            where,
            who,
            note,
            stateLabel(state),
          ]),
      ),
    ]
  },
}
