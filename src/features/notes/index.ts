export { hasMetSince } from './data/note-reader.server.ts'
