import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { mailServer } from './peers/mail-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    program: { url: string; data: string }
  }
}

const root = path.resolve(import.meta.dirname, '../..')

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

/** Nahtlos as a newcomer starts it, on a data folder of its own. */
export type Program = { url: string; process: ChildProcess; stop: (signal?: NodeJS.Signals) => Promise<void> }

/** Starts the built program and waits until it says where it runs. Throws with its words when it does not. */
export async function startProgram(
  data: string,
  environment: Record<string, string> = {},
  args: string[] = [],
): Promise<Program> {
  const port = await freePort()
  const child = spawn(process.execPath, [path.join(root, 'server/main.ts'), ...args], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NAHTLOS_DATA: data,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  await new Promise<void>((ready, failed) => {
    const listen = (chunk: Buffer) => {
      words += chunk.toString()
      if (words.includes('Nahtlos läuft')) ready()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => failed(new Error(`the program ended with ${code}: ${words}`)))
  })
  let wanted = false
  const ended = new Promise<void>((done) =>
    child.once('exit', (code) => {
      // A test that finds nobody there any more says nothing of why.
      if (!wanted) console.error(`the program ended by itself with ${code}: ${words}`)
      done()
    }),
  )
  return {
    url: `http://localhost:${port}`,
    process: child,
    stop: async (signal = 'SIGINT') => {
      wanted = true
      child.kill(signal)
      await ended
    },
  }
}

/** One running program for all browser tests, beside a mail server that takes all it sends. */
export async function setup(project: TestProject) {
  const data = mkdtempSync(path.join(tmpdir(), 'nahtlos-e2e-'))
  const mails = await mailServer()
  const program = await startProgram(data, {
    NAHTLOS_SMTP_URL: mails.url,
    NAHTLOS_MAIL_FROM: 'termine@kreis.example',
  })
  project.provide('program', { url: program.url, data })
  return async () => {
    await program.stop()
    await mails.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
