export { discoveryTable } from './discovery-table.ts'
export { siteHandovers } from './site-handovers.server.ts'
