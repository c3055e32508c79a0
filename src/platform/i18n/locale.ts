import { getLocale } from './generated/paraglide/runtime.js'

export { baseLocale, getLocale, getTextDirection, locales, setLocale } from './generated/paraglide/runtime.js'

/** Formatting locale of the current request: Gregorian calendar and Latin digits in every language. */
export const formatLocale = () => `${getLocale()}-DE-u-ca-gregory-nu-latn`
