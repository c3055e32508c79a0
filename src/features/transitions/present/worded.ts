import type { Worded } from '#domain/plan/chain-template.ts'
import { getLocale } from '#platform/i18n/locale.ts'

/** Words of the catalogue in the language of the request. */
export const worded = (words: Worded): string => (getLocale() === 'en' ? words.en : words.de)
