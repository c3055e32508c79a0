export {
  insertFacts,
  insertIdentity,
  insertResidence,
  insertTraceKey,
  type Fact,
  type Identity,
} from './data/person-writer.server.ts'
export {
  factsById,
  personHeads,
  standingFacts,
  standingTitle,
  standingTitles,
  traceKeys,
  type KnownFact,
  type KnownTitle,
  type PersonHead,
} from './data/person-reader.server.ts'
export { findPersons, type PersonHit } from './data/person-search.server.ts'
export {
  periodsKnownOn,
  recordedPeriods,
  standingPeriods,
  type Period,
  type RecordedPeriod,
} from './data/rechtskreis-reader.server.ts'
export { endPeriod, insertPeriod, replacePeriod } from './data/rechtskreis-writer.server.ts'
export {
  insertContact,
  replaceHiddenFrom,
  updateContact,
  type Contact,
  type HiddenSide,
} from './data/contact-writer.server.ts'
export { contactsOfCase, type KnownContact } from './data/contact-reader.server.ts'
export {
  type DatedFact,
  datedFacts,
  datedFactsKnownOn,
  keepDatedFact,
  withdrawDatedFact,
} from './data/dated-facts.server.ts'
export { replaceFact } from './data/fact-writer.server.ts'
export { type LikelyDouble, likelyDoubles } from './data/likely-doubles.server.ts'
export { everyName, notedNames, type OtherName } from './data/person-names.server.ts'
export { shownNames } from './present/shown-names.ts'
export { checkForDoubles } from './check-for-doubles.server.ts'
export { standingMerges } from './data/merges.server.ts'
