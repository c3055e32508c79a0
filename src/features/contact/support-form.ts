import { interpreterSexes, type SupportKey, supportKeys, yesNo } from '#domain/contact/support-needs.ts'
import type { Answered } from '#domain/kernel/answer.ts'
import { m } from '#platform/i18n/messages.ts'
import { supportValue } from '#features/cases/view.ts'
import type { Option } from '#ui/forms/select-field.tsx'

type FieldOf<Key extends string> = Key extends `${infer Before}.${infer After}` ? `${Before}_${After}` : Key

/** The field of the form in which an answer is given. */
export const fieldOf = <Key extends SupportKey>(key: Key): FieldOf<Key> =>
  key.replace('.', '_') as FieldOf<Key>

/** What of it stands, so that a form which was shown earlier is noticed. */
export const seenMark = (facts: readonly { id: string; key: string }[]): string =>
  facts
    .filter(({ key }) => (supportKeys as string[]).includes(key))
    .map(({ id }) => id)
    .toSorted()
    .join(',')

/** "Not asked" stands first: it is an answer, and the one that holds until somebody asked. */
const silences = (): Option[] => [
  { value: 'not_asked', label: m.ui_missing_not_asked() },
  { value: 'unknown', label: m.ui_missing_unknown() },
  { value: 'declined', label: m.ui_missing_declined() },
]

/** Options of a question, with the answers without a value before them. */
export const withSilence = (options: readonly Option[]): Option[] => [...silences(), ...options]

const optionsOf = (values: readonly string[]) =>
  values.map((value) => ({ value, label: supportValue(value) }))
export const yesNoOptions = () => withSilence(optionsOf(yesNo))
export const sexOptions = () => withSilence(optionsOf(interpreterSexes))

/** An answer in words, for showing two states beside each other. */
export const answerWords = ({ answer, value }: Answered): string =>
  value === null ? silences().find((one) => one.value === answer)!.label : supportValue(value)
