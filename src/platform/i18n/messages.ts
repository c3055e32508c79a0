export * as m from './generated/paraglide/messages.js'
