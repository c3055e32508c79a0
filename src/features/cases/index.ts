export { dueKindLabel } from './labels/due-labels.ts'
export { beginCase, type BegunCase, type BeginRefused } from './data/case-writer.server.ts'
export {
  casesToWorkOn,
  changedByOthers,
  myDueItems,
  myLinesAmong,
  namesOfMyCases,
  noteListReading,
  type CaseLine,
  type DueItem,
} from './data/case-lists.server.ts'
export { chosenCases } from './list/chosen-cases.ts'
export { dayOffLabel } from './labels/day-off-labels.ts'
export { longOverdue, waitsOfCase } from './data/workload-reader.server.ts'
export { type CaseTab, useCaseTabs } from './case-tabs.server.ts'
export { keepCaseLists, keepReassessmentDue, keepTitleDue } from './follow-ups.server.ts'
export { personChoice, personField, personLabels, personName, personOfCase } from './case-persons.server.ts'
export { lineOfOpenCase } from './data/case-head.server.ts'
export { conceptOfCase } from './case-concept.server.ts'
export { conceptVersionOfCase } from './data/episode-reader.server.ts'
export { doublesShown, formerNames, typedPerson } from './doubles-shown.server.ts'
export { type CaseFilePart, type FileEntry, table as fileTable } from './file/case-file.ts'
export { type CaseFileSection, useCaseFileSections } from './file/case-file-sections.server.ts'
export { fileDay, fileMoment } from './file/file-words.ts'
export { contactFileSection, personsFileSection } from './file/person-sections.server.ts'
