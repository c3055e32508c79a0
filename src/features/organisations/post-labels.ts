import type { Period, ReferenceKind } from '#domain/organisation/post-reference.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { formatDay } from '#ui/data/date-format.ts'

/** Parts of the programme that pay for posts; an empty value stands for a post outside of it. */
export const fundingModules = ['', 'B1', 'B2', 'B3'] as const
export type FundingModule = (typeof fundingModules)[number]

const modules: Record<FundingModule, () => string> = {
  '': m.organisations_module_none,
  B1: m.organisations_module_1,
  B2: m.organisations_module_2,
  B3: m.organisations_module_3,
}

/** The name of a part of the programme, or that the post is paid otherwise. */
export const moduleLabel = (module: Exclude<FundingModule, ''> | null): string => modules[module ?? '']()

/** The same in a column of a table: only its number. */
export const moduleNumber = (module: Exclude<FundingModule, ''> | null): string | null =>
  module && module.slice(1)

/** Share of a full-time post in the language of the reader: „0,50". */
export const shareText = (fte: string): string =>
  new Intl.NumberFormat(`${getLocale()}-u-nu-latn`, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(Number(fte))

/** What a post may refer to: word, word of the address, and what is asked for. */
export const kindWords: Record<ReferenceKind, { label: () => string; path: string; hint: () => string }> = {
  employer: {
    label: m.organisations_employer,
    path: 'anstellungstraeger',
    hint: m.organisations_employer_hint,
  },
  supervising_unit: {
    label: m.organisations_supervision,
    path: 'fachaufsicht',
    hint: m.organisations_supervision_hint,
  },
  workplace: {
    label: m.organisations_workplace,
    path: 'arbeitsort',
    hint: m.organisations_workplace_hint,
  },
  area_served: {
    label: m.organisations_area,
    path: 'einsatzgebiet',
    hint: m.organisations_area_hint,
  },
}

/** A period as a line: „01.01.2026 – ohne Ende". */
export function periodText({ from, until }: Period): string {
  const locale = getLocale()
  return `${formatDay(from, locale)} – ${until === null ? m.organisations_no_end() : formatDay(until, locale)}`
}
