import { ruleFor } from '#domain/rechtskreis/catalogue/rule-on.ts'
import { missingParts } from '#domain/rechtskreis/course/hand-over.ts'
import { countsGap } from '#domain/rechtskreis/transition.ts'
import { presentInstant, today } from '#platform/clock.server.ts'
import type { OpenCase } from '#platform/db/open-case.server.ts'
import { named } from '#platform/http/named.server.ts'
import type { PageScope } from '#platform/http/request-context.server.ts'
import { personName } from '#features/cases/index.ts'
import { organisationNames } from '#features/organisations/index.ts'
import { personHeads } from '#features/persons/index.ts'
import { labelsOf } from '#features/reference/index.ts'
import { bridgedTransitions } from '../axis/bridges-beside.server.ts'
import { documentsOfTransition } from '../data/transition-documents.server.ts'
import { presentTransition } from '../present/transition.ts'
import { transitionRules } from '../rules.server.ts'

/** The hand-over package of the transition an address names, with what it lacks. */
export async function handOverPackage(scope: PageScope & { openCase: OpenCase }, ref: string) {
  const { trx, entered, openCase } = scope
  const transition = await named(scope, ref, async (wanted) =>
    (await bridgedTransitions(trx, entered, openCase.caseId)).find((one) => one.ref === wanted),
  )
  const [documents, organisations, rechtskreis, heads, rules] = await Promise.all([
    documentsOfTransition(trx, entered, transition.id),
    organisationNames(trx, entered),
    labelsOf('rechtskreise'),
    personHeads(trx, entered),
    transitionRules(),
  ])
  const { figures, expected } = presentTransition(transition, ruleFor(rules, transition), today().toString())
  const person = heads.find(({ ids }) => ids.includes(transition.personId))
  const office = (id: string | null) => (id && organisations.get(id)) || null
  return {
    caseRef: openCase.ref,
    mayWrite:
      entered.role === 'case_manager' &&
      transition.state === 'open' &&
      openCase.writeCategories.includes(transition.category),
    ref: transition.ref,
    person: person ? personName(person) : null,
    change: [transition.fromCode, transition.toCode].flatMap((code) => (code ? [rechtskreis(code)] : [])),
    facts: {
      triggerOn: transition.triggerOn,
      triggerWords: transition.triggerWords,
      lastPaidOn: transition.lastPaidOn,
      appliedOn: transition.appliedOn,
      appliedHow: transition.appliedHow,
      applicationReceipt: transition.applicationReceipt,
      applyBy: expected.applyBy,
      bridge: transition.bridge,
      bridgeFrom: transition.bridgeFrom,
      bridgeUntil: transition.bridgeUntil,
      sendingOffice: office(transition.sendingOfficeId),
      receivingOffice: office(transition.receivingOfficeId),
      receivingContact: transition.receivingContact,
      handedOverOn: transition.handedOverOn,
      acknowledgedOn: transition.acknowledgedOn,
      acknowledgedBy: transition.acknowledgedBy,
      acknowledgedHow: transition.acknowledgedHow,
    },
    documents,
    missing: missingParts({
      ...transition,
      countsGap: countsGap(transition.lane),
      documents,
      uncoveredDays: transition.firstPaymentOn ? 0 : figures.withoutMoney.days,
    }),
    printed: {
      at: presentInstant().toString(),
      by: `${entered.displayName}, ${entered.title}, ${entered.organisationName}`,
    },
  }
}

export type HandOverPackage = Awaited<ReturnType<typeof handOverPackage>>
