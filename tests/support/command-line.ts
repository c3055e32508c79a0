import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')

/** What a command came to: its exit code and both outputs. */
export type CommandResult = { code: number; stdout: string; stderr: string }

/** Runs a file of the program as an operator does. */
export const runCommandLine = (
  file: 'server/main.ts' | 'server/nahtlos.ts',
  args: string[],
  environment: Record<string, string>,
): Promise<CommandResult> =>
  promisify(execFile)(process.execPath, [path.join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    timeout: 60_000,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: CommandResult) => ({ code, stdout, stderr }),
  )

/** Settings with which the program would start, but for its database. */
export const settingsIn = (folder: string): Record<string, string> => ({
  NAHTLOS_SECRET: 'mK9-2vT7xQ4-wZ8rB1-nL5sD3-hJ6pF0-yC',
  NAHTLOS_KEYRING: path.join(folder, 'keyring.json'),
  NAHTLOS_FILES: folder,
  PORT: '0',
})
