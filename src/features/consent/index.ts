export { recordConsent, type GivenConsent, type Recipient } from './data/consent-repository.server.ts'
