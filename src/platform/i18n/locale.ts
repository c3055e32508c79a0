export { getLocale, getTextDirection, locales } from './generated/paraglide/runtime.js'
