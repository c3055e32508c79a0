export { insertResource } from './data/resources.server.ts'
