import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Path of a file or folder of the test material that lies beside the repository and is not part of it, or
 * undefined where it is not there. Tests that need it are skipped then. The only place that knows of it.
 */
export function sharedMaterial(relative: string): string | undefined {
  const path = join(import.meta.dirname, '../..', '../shared', relative)
  return existsSync(path) ? path : undefined
}
