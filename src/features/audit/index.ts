export { ensurePartitions } from './data/seal.server.ts'
export { maintainSite, sealAudit } from './tasks.server.ts'
