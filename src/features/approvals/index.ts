export {
  type ApprovableDeed,
  type DeedContent,
  type DeedScope,
  useApprovableDeeds,
} from './approvable-deeds.server.ts'
export { approvalForm, approverField, askApproval } from './ask-approval.server.ts'
