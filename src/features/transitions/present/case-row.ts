import type { TransitionRow } from '../components/transition-table.tsx'
import type { PresentedTransition } from './transition.ts'

type Known = {
  ref: string
  fromCode: string | null
  toCode: string | null
  triggerOn: string
  lastPaidOn: string | null
  acknowledgedOn: string | null
}

/** A transition as a line of its case; the person where the case has several. Documents stand on its own page. */
export const caseRow = (
  transition: Known,
  caseRef: string,
  { figures, stand }: PresentedTransition,
  rechtskreis: (code: string) => string,
  person: string | null = null,
): TransitionRow => ({
  ref: transition.ref,
  caseRef,
  person,
  change: changeWords(transition, rechtskreis),
  triggerOn: transition.triggerOn,
  lastPaidOn: transition.lastPaidOn,
  expected: figures.expected.days,
  withoutMoney: figures.withoutMoney.days,
  withoutRight: figures.withoutRight.days,
  missingDocuments: null,
  acknowledgedOn: transition.acknowledgedOn,
  stand,
  stage: null,
})

/** The law of a Rechtskreis, which stands in brackets behind its name; the name where there is none. */
const shortName = (label: string) => /\(([^()]+)\)$/.exec(label)?.[1] ?? label

/** From what to what, in few words; a side without a Rechtskreis is left out. */
const changeWords = (
  { fromCode, toCode }: Pick<Known, 'fromCode' | 'toCode'>,
  rechtskreis: (code: string) => string,
): string => [fromCode, toCode].flatMap((code) => (code ? [shortName(rechtskreis(code))] : [])).join(' → ')
