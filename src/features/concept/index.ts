export { conceptOf, conceptToday, type WorkingConcept } from './working-concept.server.ts'
export { presentForm } from './present/present-form.ts'
export { fieldValues, type StandingAnswer } from './present/field-values.ts'
export { answerWords, problemWords } from './words/answer-words.ts'
