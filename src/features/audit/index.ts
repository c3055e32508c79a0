export { maintainSite, sealAudit } from './tasks.server.ts'
