import type { CommandAnswer, runCommand } from '#platform/command.server.ts'
import { type DatabaseCopy, freshDatabase } from './database-copy.ts'
import { buildWorld, type Member, type World } from './database-world.ts'

type AnyCommand = Parameters<typeof runCommand>[0]

/** A database with the invented world in which commands run as the service runs them. */
export type CommandWorld = {
  copy: DatabaseCopy
  world: World
  /** Sends input to a command as a member, each time under a new key. */
  run: (command: AnyCommand, member: Member, input: Record<string, unknown>) => Promise<CommandAnswer>
  end: () => Promise<void>
}

/**
 * Makes the database, points the service's settings at it, and builds the world. The settings are read once, when
 * the first file of the service is loaded: a test loads its commands by `await import` after this.
 */
export async function commandWorld(): Promise<CommandWorld> {
  const copy = await freshDatabase()
  Object.assign(process.env, {
    DATABASE_URL: copy.url('app'),
    DATABASE_REPORTING_URL: copy.url('reporting'),
    NAHTLOS_SECRET: 'x'.repeat(32),
    NAHTLOS_KEYRING: 'none',
    NAHTLOS_FILES: 'none',
    LOG_LEVEL: 'silent',
  })
  const { runCommand } = await import('#platform/command.server.ts')
  const { closePool } = await import('#platform/db/pool.server.ts')
  const world = await buildWorld(copy)
  return {
    copy,
    world,
    run: (command, member, input) =>
      runCommand(
        command,
        { tokenHash: member.token, requestId: 'test' },
        { input, key: crypto.randomUUID() },
      ),
    end: async () => {
      await closePool()
      await copy.drop()
    },
  }
}
