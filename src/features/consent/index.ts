export { recordConsent, type GivenConsent, type Recipient } from './data/consent-writer.server.ts'
