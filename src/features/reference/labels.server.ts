import { getLocale } from '#platform/i18n/locale.ts'
import { type CodeListEntry, entriesOf, municipalitiesOf } from './data/code-list-repository.server.ts'

/** Lists the program knows by name; each stands in db/seeds/reference. */
export type ListName =
  | 'access_routes'
  | 'agency_kinds'
  | 'barriers'
  | 'cefr_levels'
  | 'closing_reasons'
  | 'fact_keys'
  | 'languages'
  | 'life_domains'
  | 'matters'
  | 'nationalities'
  | 'pathway_rules'
  | 'rechtskreise'
  | 'residence_statuses'
  | 'residence_titles'
  | 'step_codes'
  | 'target_groups'
  | 'transition_kinds'

export type Option = { value: string; label: string }

const minute = 60_000
const kept = new Map<string, { until: number; entries: Promise<CodeListEntry[]> }>()

/** Code lists change rarely; they are read anew after a minute. */
function entries(list: string): Promise<CodeListEntry[]> {
  const found = kept.get(list)
  if (found && found.until > Date.now()) return found.entries
  const fresh = entriesOf(list)
  fresh.catch(() => kept.delete(list))
  kept.set(list, { until: Date.now() + minute, entries: fresh })
  return fresh
}

/** After a list was taken over and committed here; other processes follow within the minute. */
export function forgetKeptLists(): void {
  kept.clear()
}

const labelOf = (entry: CodeListEntry) => (getLocale() === 'en' && entry.labelEn) || entry.labelDe

/** Entries that may be chosen today, in the language of the request. */
export async function optionsOf(list: ListName): Promise<Option[]> {
  return (await entries(list))
    .filter((entry) => entry.isValid)
    .map((entry) => ({ value: entry.code, label: labelOf(entry) }))
}

/** Labels of a list by code, today's before those that ended; a code nobody knows stands for itself. */
export async function labelsOf(list: ListName): Promise<(code: string) => string> {
  const oldFirst = (await entries(list)).toSorted((a, b) => Number(a.isValid) - Number(b.isValid))
  const byCode = new Map(oldFirst.map((entry) => [entry.code, labelOf(entry)]))
  return (code) => byCode.get(code) ?? code
}

/** Labels of a list in both languages by code, for what keeps them: as `labelsOf`, German where there is no English. */
export async function labelsInBothLanguages(
  list: ListName,
): Promise<(code: string) => { de: string; en: string }> {
  const oldFirst = (await entries(list)).toSorted((a, b) => Number(a.isValid) - Number(b.isValid))
  const byCode = new Map(
    oldFirst.map(({ code, labelDe, labelEn }) => [code, { de: labelDe, en: labelEn || labelDe }]),
  )
  return (code) => byCode.get(code) ?? { de: code, en: code }
}

/** Codes that may be chosen today by everything they are called, in small letters: code, German and English label. */
export async function codesByWord(list: ListName): Promise<Map<string, string>> {
  const valid = (await entries(list)).filter((entry) => entry.isValid)
  const words = valid.flatMap((entry) =>
    [entry.labelEn ?? '', entry.labelDe, entry.code].map((word) => [word.toLowerCase(), entry.code] as const),
  )
  return new Map(words.filter(([word]) => word !== ''))
}

/** Codes of a list in the order of their labels, old entries included: for lists that are ordered by what is read. */
export async function codesByLabel(list: ListName): Promise<string[]> {
  return (await entries(list))
    .toSorted((a, b) => labelOf(a).localeCompare(labelOf(b), getLocale()))
    .map((entry) => entry.code)
}

/** Whether a code may be chosen today. */
export async function isValidCode(list: ListName, code: string): Promise<boolean> {
  return (await entries(list)).some((entry) => entry.isValid && entry.code === code)
}

/** The residence titles that are offered first, in their groups' order. */
export async function titleShortlist(): Promise<Option[]> {
  const shown = (await entries('residence_titles')).filter(
    (entry) => entry.isValid && entry.detail.shortlist === true,
  )
  return shown.map((entry) => ({ value: entry.code, label: labelOf(entry) }))
}

/** The group of a residence title in its list; null for a code nobody knows. */
export async function groupOfTitle(code: string): Promise<string | null> {
  const entry = (await entries('residence_titles')).find((title) => title.code === code)
  return entry ? String(entry.detail.group ?? '') : null
}

/** What a list says of its entries beyond their labels, by code; its shape is known to who asks. */
export async function detailsOf<Detail>(list: ListName): Promise<Map<string, Detail>> {
  return new Map((await entries(list)).map((entry) => [entry.code, entry.detail as Detail]))
}

/** Kinds of step that can be planned; what the program alone tells the chain's log of is none. */
export async function plannableSteps(): Promise<Option[]> {
  const details = await detailsOf<{ told?: boolean }>('step_codes')
  return (await optionsOf('step_codes')).filter(({ value }) => !details.get(value)?.told)
}

/** Which kind of agency usually does a step. */
export async function agencyOfStep(code: string): Promise<string> {
  const entry = (await entries('step_codes')).find((step) => step.code === code)
  return String(entry?.detail.agency ?? 'KI')
}

/** Municipalities to choose from: those of the site first asked for, otherwise all of the Land. */
export async function municipalityOptions(siteCode?: string): Promise<Option[]> {
  const own = siteCode ? await municipalitiesOf(siteCode) : []
  const rows = own.length > 0 ? own : await municipalitiesOf()
  return rows.map((row) => ({ value: row.code, label: row.name }))
}
