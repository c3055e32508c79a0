export { categoryLabel } from './words/category-labels.ts'
export { FormQuestions } from './components/form-questions.tsx'
