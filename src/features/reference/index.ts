export {
  agencyOfStep,
  codesByLabel,
  codesByWord,
  detailsOf,
  groupOfTitle,
  isValidCode,
  labelsInBothLanguages,
  labelsOf,
  type ListName,
  municipalityOptions,
  type Option,
  optionsOf,
  plannableSteps,
  titleShortlist,
} from './labels.server.ts'
export { readCodeListFile, readUploadedCodeList } from './read-code-list-task.server.ts'
