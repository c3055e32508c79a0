import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { OperatorMistake } from './operator-command.ts'

/** Installation keys outside the database: the newest wraps the keys of the sites, older ones still unwrap. */
export type Keyring = { current: string; keys: Record<string, string> }

/** Reads a keyring; throws OperatorMistake where it is missing or not one. */
export function readKeyring(file: string): Keyring {
  try {
    const keyring = JSON.parse(readFileSync(file, 'utf8')) as Keyring
    if (!keyring.keys[keyring.current]) throw new Error('no current key')
    return keyring
  } catch {
    throw new OperatorMistake({
      de: `Der Schlüsselbund ${file} ist nicht lesbar. Legen Sie ihn an mit: npm run nahtlos -- keys create --keyring ${file}`,
      en: `The keyring ${file} cannot be read. Create it with: npm run nahtlos -- keys create --keyring ${file}`,
    })
  }
}

/** Adds a new key and makes it the current one; creates the file where there is none. Written whole or not at all. */
export function addKey(file: string): string {
  const keyring: Keyring = existsSync(file) ? readKeyring(file) : { current: '', keys: {} }
  const name = `k${Object.keys(keyring.keys).length + 1}`
  keyring.keys[name] = randomBytes(32).toString('base64')
  keyring.current = name
  writeFileSync(`${file}.new`, `${JSON.stringify(keyring, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return name
}
