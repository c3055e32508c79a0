import { getLocale } from '#platform/i18n/locale.ts'

/** Share of a full-time post in the language of the reader: „0,50". */
export const shareText = (fte: string): string =>
  new Intl.NumberFormat(`${getLocale()}-u-nu-latn`, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(Number(fte))
