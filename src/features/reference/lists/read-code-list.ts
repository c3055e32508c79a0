import { type CodeListFile, CodeListRefused } from '#domain/code-list/code-list-file.ts'
import { readGenericode } from './genericode.ts'
import { readXRepositoryJson } from './xrepository-json.ts'

/**
 * Reads a publisher's code list, genericode or JSON; the content says which. UTF-8 as both formats prescribe.
 * Throws CodeListRefused where it is neither, or something in it does not fit.
 */
export function readCodeList(content: Uint8Array): CodeListFile {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new CodeListRefused('not_readable')
  }
  const first = text.trimStart()[0]
  if (first !== '<' && first !== '{') throw new CodeListRefused('not_a_code_list')
  const file = first === '<' ? readGenericode(text) : readXRepositoryJson(text)
  // A character that no text has and no database keeps.
  if (JSON.stringify(file).includes('\\u0000')) throw new CodeListRefused('not_readable')
  return file
}
