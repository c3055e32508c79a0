import { foldName } from '../person/person-name.ts'

/** A code for a word of the site, made of its letters, that is not taken yet: „Brief der Stadt" → `brief_der_stadt`. */
export function codeFor(label: string, taken: ReadonlySet<string>): string {
  const letters = foldName(label)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .trim()
    .replaceAll(/ +/g, '_')
    .slice(0, 50)
  const base = /^[a-z]/.test(letters) ? letters : `w_${letters}`.replace(/_$/, '')
  let code = base
  for (let number = 2; taken.has(code); number++) code = `${base}_${number}`
  return code
}
