export { filesOfCase, openFile } from './data/file-reader.server.ts'
export { deleteFile, storeFile } from './data/file-writer.server.ts'
