import { mayBeTakenOver } from '#domain/enquiry/enquiry.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { today } from '#platform/clock.server.ts'
import type { Entered } from '#platform/db/in-site.server.ts'
import type { Trx } from '#platform/db/tables.ts'
import { answerWords, conceptToday } from '#features/concept/index.ts'
import { knownAnswers } from './clearing.server.ts'
import { answerIn, type ClearingAnswer } from './clearing-answers.ts'
import { type Enquiry, findEnquiry } from '../data/enquiry-reader.server.ts'
import { updateEnquiry } from '../data/enquiry-writer.server.ts'
import { enquiryConflict } from '../enquiry-conflict.ts'

/** Facts that the form of the intake asks itself; it gets them as they were said, to be confirmed. */
const askedAtIntake = new Set(['person.language', 'person.nationality'])

const takenOver = (enquiry: Enquiry) => knownAnswers(enquiry).filter(({ key }) => !askedAtIntake.has(key))
const standing = ({ state, takenOverOn }: Enquiry) => ({ state, takenOver: takenOverOn !== null })

/** What the form of the intake gets: values of its fields by their names. */
export type EnquiryForIntake = {
  ref: string
  isOver: boolean
  values: Record<string, string>
  comesAlong: { question: string; answer: string }[]
}

/**
 * What an admitted enquiry brings to the form of the intake, and in words what comes along without being asked again.
 * One that is over brings nothing; one that the caller may not see is undefined.
 */
export async function enquiryForIntake(
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<EnquiryForIntake | undefined> {
  const enquiry = await findEnquiry(trx, entered, ref)
  if (!enquiry) return undefined
  if (!mayBeTakenOver(standing(enquiry)))
    return { ref: enquiry.ref, isOver: true, values: {}, comesAlong: [] }
  const { factOf, coreOf, words } = await conceptToday(trx, entered)
  const local = enquiry.accessRouteLocal ?? ''
  const route = coreOf('access_routes', local)
    ? local
    : words('access_routes').find(({ value }) => coreOf('access_routes', value) === enquiry.accessRoute)
        ?.value
  const said = answerIn(knownAnswers(enquiry))
  const typed = (fact: string) => {
    const answer = said(fact)
    return answer?.answer === 'known' ? answer.value : (answer?.answer ?? '')
  }
  return {
    ref: enquiry.ref,
    isOver: false,
    values: {
      enquiry: enquiry.ref,
      language: typed('person.language'),
      nationality: typed('person.nationality'),
      municipality: enquiry.municipalityCode ?? '',
      access_route: route ?? '',
    },
    comesAlong: takenOver(enquiry).map(({ key, answer }) => {
      const fact = factOf(key)
      return { question: fact?.label ?? key, answer: answerWords(fact, answer) }
    }),
  }
}

/**
 * A case takes over what was said in the clearing, once; the enquiry keeps none of it and not which case it was.
 * @param ref outside reference, empty where the intake comes from no enquiry
 */
export async function takeOverEnquiry(
  trx: Trx,
  entered: Entered,
  ref: string,
): Promise<Result<ClearingAnswer[], Refusal>> {
  if (ref === '') return ok([])
  const enquiry = await findEnquiry(trx, entered, ref)
  if (!enquiry) return refuse({ kind: 'unseen' })
  const taken = { taken_over_on: today().toString(), answers: '[]' }
  if (!mayBeTakenOver(standing(enquiry)) || !(await updateEnquiry(trx, entered, enquiry, taken)))
    return refuse(enquiryConflict(enquiry, 'admitted'))
  return ok(takenOver(enquiry))
}
