export { signed } from './labels.ts'
