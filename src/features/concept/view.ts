export { categoryLabel } from './words/category-labels.ts'
export { FormQuestions } from './components/form-questions.tsx'
export { valueWords } from './words/condition-words.ts'
