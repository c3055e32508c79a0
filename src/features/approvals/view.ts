export { ApproverField } from './components/approver-field.tsx'
export { AskedAlready } from './components/asked-already.tsx'
