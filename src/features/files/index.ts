export { deleteFile, storeFile } from './data/file-writer.server.ts'
export { filesOfCase, openFile } from './data/file-reader.server.ts'
export { siteKey } from './data/site-key-reader.server.ts'
