import { addKey } from '../keyring.ts'
import { type OperatorCommand, OperatorMistake } from '../operator-command.ts'

/** Adds an installation key to the keyring, which is created where there is none. */
export const keysCreate: OperatorCommand = {
  name: 'keys create',
  usage: 'keys create --keyring FILE',
  summary: {
    de: 'Legt einen Schlüsselbund an oder fügt ihm einen neuen Schlüssel hinzu.',
    en: 'Creates a keyring or adds a new key to it.',
  },
  options: { keyring: { type: 'string' } },
  async run({ values, print }) {
    const file = String(values.keyring ?? process.env.NAHTLOS_KEYRING ?? '')
    if (!file) throw new OperatorMistake({ de: '--keyring fehlt.', en: '--keyring is missing.' })
    print(`${file}: ${addKey(file)}`)
    return 0
  },
}
