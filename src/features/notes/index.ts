export { notesFileSection } from './case-file-section.server.ts'
export { hasMetSince } from './data/note-reader.server.ts'
