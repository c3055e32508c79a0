import { type Category, categories } from '../kernel/categories.ts'
import { parsePartialDate } from '../kernel/calendar-date.ts'

/** What the value of a fact may be. */
export const factKinds = [
  'text',
  'long_text',
  'whole_number',
  'number',
  'date',
  'yes_no',
  'choice',
  'choices',
] as const
export type FactKind = (typeof factKinds)[number]

/** One value of a choice with its words. */
export type FactOption = { value: string; label: string }

/**
 * One question whose answer is kept once about a person: every form, rule and export that names the key reads the
 * same answer. `category` says who may see it.
 */
export type FactDefinition = {
  key: string
  label: string
  kind: FactKind
  category: Category
  unit: string
  options: readonly FactOption[]
  /** a day that lies in the past by its nature: a birth, an entry */
  past?: boolean
  /** fact of the day before which this one cannot lie: an end and its beginning */
  notBefore?: string
}

/** Keys of a site begin like this, so that they never collide with keys of the core dictionary. */
export const localPrefix = 'local.'

/** Whether a key is well formed: words of small letters, digits and underscores, joined by full stops. */
export const isFactKey = (key: string): boolean =>
  /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/.test(key) && key.length <= 80

/** Categories a fact may stand in: what is known of the person itself, not what was done in the case. */
export const factCategories = categories.filter(
  (category) => !['contact', 'appointment', 'note', 'document'].includes(category),
)

/** Why a value cannot be taken. `impossible`: a day that does not exist. */
export type ValueProblem =
  | 'required'
  | 'too_long'
  | 'no_number'
  | 'no_whole_number'
  | 'no_date'
  | 'impossible'
  | 'no_choice'

export type ValueReading = { ok: true; value: string } | { ok: false; reason: ValueProblem }

const longest: Partial<Record<FactKind, number>> = { text: 200, long_text: 2000 }

/** Longest text of a kind, in characters. */
export const longestValue = (kind: FactKind): number => longest[kind] ?? 200

/**
 * Reads what was typed as the value of a fact, in the form it is stored in: numbers with a full stop, dates
 * YYYY-MM-DD (or only month or year), yes and no as `yes` and `no`, several choices sorted and joined by a blank.
 */
export function readValue(fact: FactDefinition, typed: string | readonly string[]): ValueReading {
  const text = [typed].flat().join(' ').trim()
  if (text === '') return { ok: false, reason: 'required' }
  const allowed = new Set(fact.options.map(({ value }) => value))
  switch (fact.kind) {
    case 'text':
    case 'long_text':
      return text.length > longestValue(fact.kind)
        ? { ok: false, reason: 'too_long' }
        : { ok: true, value: text }
    case 'whole_number':
      return /^\d{1,9}$/.test(text)
        ? { ok: true, value: String(Number(text)) }
        : { ok: false, reason: 'no_whole_number' }
    case 'number':
      return readNumber(text)
    case 'date':
      return readDate(text)
    case 'yes_no':
      return text === 'yes' || text === 'no' ? { ok: true, value: text } : { ok: false, reason: 'no_choice' }
    case 'choice':
      return allowed.has(text) ? { ok: true, value: text } : { ok: false, reason: 'no_choice' }
    case 'choices': {
      const chosen = [...new Set(text.split(' '))]
      return chosen.every((one) => allowed.has(one))
        ? { ok: true, value: chosen.toSorted().join(' ') }
        : { ok: false, reason: 'no_choice' }
    }
  }
}

function readNumber(text: string): ValueReading {
  const german = /^\d{1,9}(,\d{1,4})?$/.test(text)
  const plain = /^\d{1,9}(\.\d{1,4})?$/.test(text)
  if (!german && !plain) return { ok: false, reason: 'no_number' }
  return { ok: true, value: String(Number(text.replace(',', '.'))) }
}

function readDate(text: string): ValueReading {
  const read = parsePartialDate(text)
  if (read.ok) return read
  return { ok: false, reason: read.reason === 'impossible' ? 'impossible' : 'no_date' }
}
