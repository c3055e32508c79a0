import { type AdmissionResult, evaluateAdmission } from '#domain/concept/admission.ts'
import { clearingForms } from '#domain/enquiry/clearing-forms.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { m } from '#platform/i18n/messages.ts'
import { conceptOf, conceptToday, type WorkingConcept } from '#features/concept/index.ts'
import { answerIn, type ClearingAnswer } from './clearing-answers.ts'
import type { Enquiry } from '../data/enquiry-reader.server.ts'

/** What is known without a person: the answers of the clearing, and the language noted with the contact. */
export function knownAnswers({ answers, language }: Pick<Enquiry, 'answers' | 'language'>): ClearingAnswer[] {
  if (!language || answers.some(({ key }) => key === 'person.language')) return answers
  const spoken = { answer: 'known' as const, value: language }
  return [...answers, { key: 'person.language', item: 1, category: 'language', answer: spoken }]
}

/** The concept an enquiry is cleared by: that of today while it is open, afterwards the one it was decided under. */
export const conceptOfEnquiry = (
  trx: Trx,
  entered: Entered,
  { conceptVersionId }: Pick<Enquiry, 'conceptVersionId'>,
): Promise<WorkingConcept> =>
  conceptVersionId ? conceptOf(trx, entered, conceptVersionId) : conceptToday(trx, entered)

/** The forms of a clearing by that concept. */
export const formsOfClearing = ({ content }: WorkingConcept) =>
  clearingForms(content, m.enquiries_criteria_form())

/** How the criteria come out with what is known: a hint, people decide. */
export const admissionOf = ({ content }: WorkingConcept, enquiry: Enquiry): AdmissionResult =>
  evaluateAdmission(content.criteria, answerIn(knownAnswers(enquiry)))
