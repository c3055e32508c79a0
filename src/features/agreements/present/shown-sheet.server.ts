import { today } from '#platform/clock.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { lineOfOpenCase, personChoice } from '#features/cases/index.ts'
import { contactsOfCase, personHeads } from '#features/persons/index.ts'
import { agreementsOfCase } from '../data/agreement-reader.server.ts'
import { workingPlan } from '../data/present-content.server.ts'
import { contentWords } from './content-words.server.ts'
import { sheetCare } from './sheet-care.ts'
import { sheetOf } from './sheet.ts'
import { dayWords } from './words.ts'

const empty = { goals: [], steps: [], order: [], resources: [] }

/**
 * The sheet that an address names by `person` and `stand`: of what was agreed, or, with `stand=jetzt`, of the plan of
 * now. Where care is needed it bears no name.
 */
export async function shownSheet({ trx, entered, openCase }: PageScope & { openCase: OpenCase }, url: URL) {
  const [choice, plan, agreements, contacts, heads, line] = await Promise.all([
    personChoice(trx, entered, url),
    workingPlan(trx, entered, openCase.caseId),
    agreementsOfCase(trx, entered, openCase.caseId),
    contactsOfCase(trx, entered),
    personHeads(trx, entered),
    lineOfOpenCase(trx, entered, openCase.caseId),
  ])
  const { chosen, chosenIds, persons } = choice
  const inForce = agreements.find(({ planId }) => planId === plan?.planId)
  const wantsNow = url.searchParams.get('stand') === 'jetzt'
  const agreed = wantsNow ? undefined : inForce
  const content = agreed?.content ?? plan?.content ?? empty
  const words = await contentWords(trx, entered, openCase, [content])
  const person = heads.find(({ ref }) => ref === chosen)
  const rules = contacts.filter(({ personId }) => chosenIds.includes(personId)).map((one) => one.rules)
  const care = sheetCare(openCase.categories.includes('contact') ? rules : null)
  return {
    caseRef: openCase.ref,
    persons,
    chosen,
    name:
      care.careful || !person
        ? null
        : [person.givenNames, person.familyName].filter(Boolean).join(' ') || null,
    ...care,
    today: dayWords(today().toString()),
    agreed: agreed ? { number: agreed.number, day: dayWords(agreed.agreedOn) } : null,
    noPdf: url.searchParams.get('pdf') === 'ohne',
    other: inForce ? (wantsNow ? 'agreed' : 'now') : null,
    ask: { title: line?.responsibleTitle ?? entered.title, organisation: entered.organisationName },
    ...sheetOf(
      content,
      chosenIds,
      {
        steps: new Map((plan?.steps ?? []).map(({ ref, status }) => [ref, status])),
        goals: new Map((plan?.goals ?? []).map(({ ref, state }) => [ref, state])),
      },
      words,
    ),
  }
}

export type ShownSheet = Awaited<ReturnType<typeof shownSheet>>
