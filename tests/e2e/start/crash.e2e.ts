import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { demoPassword } from '#features/identity/demo-accounts.ts'
import { type Program, startProgram } from '../../support/running-program.ts'

const kills = process.env.NAHTLOS_DEEP === '1' ? 20 : 2
const clients = 8

/** Programs of a database that still run on this data folder. */
function databasesOn(data: string): number {
  const list = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })
  return list.split('\n').filter((line) => line.includes('bin/postgres') && line.includes(data)).length
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/anmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url },
    body: new URLSearchParams({ login: 'cm', password: demoPassword }),
  })
  return answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('nahtlos='))!
    .split(';')[0]!
}

const get = async (url: string, cookie: string) => (await fetch(url, { headers: { cookie } })).text()

/** Adds steps one after the other until the program is gone; answers the titles that were acknowledged. */
async function write(url: string, cookie: string, address: string, name: string): Promise<string[]> {
  const acknowledged: string[] = []
  for (let number = 0; ; number++) {
    const title = `${name}-${number}`
    const body = new URLSearchParams({
      _key: crypto.randomUUID(),
      step_code: 'other',
      title,
      organisation: '',
      due: '31.12.2099',
      note: '',
    })
    const answer = await fetch(`${url}${address}/plan/neu`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: url, cookie },
      body,
    }).catch(() => null)
    if (!answer) return acknowledged
    if (answer.status === 303) acknowledged.push(title)
  }
}

test(`${kills} × kill -9 while ${clients} clients write: no acknowledged change is lost, no database is left behind`, async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'nahtlos-crash-'))
  const acknowledged: string[] = []
  let address = ''
  for (let round = 0; round < kills; round++) {
    const program: Program = await startProgram(data)
    const cookie = await signIn(program.url)
    address ||= /href="(\/faelle\/[0-9a-f-]{36})"/.exec(await get(`${program.url}/faelle`, cookie))![1]!
    const writing = Array.from({ length: clients }, (_, at) =>
      write(program.url, cookie, address, `k${round}c${at}`),
    )
    await pause(1500 + Math.random() * 1500)
    await program.stop('SIGKILL')
    acknowledged.push(...(await Promise.all(writing)).flat())
    for (let tries = 0; tries < 100 && databasesOn(data) > 0; tries++) await pause(100)
    expect(databasesOn(data)).toBe(0)
  }
  const program = await startProgram(data)
  const page = await get(`${program.url}${address}/plan`, await signIn(program.url))
  const lost = acknowledged.filter((title) => !page.includes(`>${title}<`))
  await program.stop()
  expect(databasesOn(data)).toBe(0)
  rmSync(data, { recursive: true, force: true })
  console.log(`kills ${kills} · acknowledged ${acknowledged.length} · lost ${lost.length}`)
  expect(acknowledged.length).toBeGreaterThan(clients)
  expect(lost).toEqual([])
}, 400_000)
