import { m } from '#platform/i18n/messages.ts'
import { type CaseFileSection, fileDay, fileTable } from '#features/cases/index.ts'
import { planOfCase } from '#features/plan/index.ts'
import { agreementsOfCase } from './data/agreement-reader.server.ts'
import { wayLabel } from './labels.ts'

/** Which versions of the plan were agreed on, and when, for the file of the case. */
export const agreementsFileSection: CaseFileSection = {
  title: m.agreements_title,
  category: 'plan',
  read: async (trx, entered, { caseId }) => {
    const [agreements, plan] = await Promise.all([
      agreementsOfCase(trx, entered, caseId),
      planOfCase(trx, entered, caseId),
    ])
    if (agreements.length === 0) return []
    return [
      fileTable(
        m.agreements_versions(),
        [m.agreements_version(), m.agreements_agreed_on(), m.agreements_how(), m.agreements_reason()],
        agreements.map(({ number, planId, agreedOn, how, present, reason }) => [
          planId === plan?.id
            ? m.agreements_version_number({ number })
            : m.agreements_version_of_earlier({ number }),
          fileDay(agreedOn),
          [wayLabel(how), present].filter(Boolean).join(' · '),
          reason,
        ]),
      ),
    ]
  },
}
