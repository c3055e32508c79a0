import { afterAll } from 'vitest'
import { forgetKeptLists } from '../../src/features/reference/labels.server.ts'
import { forgetConfig } from '#platform/config.server.ts'
import { closePool } from '#platform/db/pool.server.ts'

// Files of one worker share the modules of the program: what it read and opened for one of them is none of the next one's.
// This file runs anew before each of them, and before what it reads at its top.
const before = { ...process.env }
forgetConfig()
afterAll(async () => {
  await closePool()
  forgetKeptLists()
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
})
