export { categoryLabel } from './words/category-labels.ts'
