import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { insertRows } from '../../server/database/insert-rows.ts'
import { addKey } from '../../server/keyring.ts'
import { wrappedSiteKey } from '../../server/site-key.ts'
import { chooseColumns } from '../../src/features/event-logs/commands/choose-columns.server.ts'
import { sendEventLog } from '../../src/features/event-logs/commands/send-event-log.server.ts'
import { asAdmin, freshDatabase } from './database-copy.ts'
import { buildWorld, type Member } from './database-world.ts'
import { programOn } from './program-on-copy.ts'

type Log = {
  id: string
  state: string
  run: string | null
  findings: Record<string, unknown> | null
  problem: { words: { de: string }; rows: unknown[] } | null
  wrapped: Buffer | null
  parts: number
}
type Run = { state: string; done: number; total: number }

/** The day so many days from now, YYYY-MM-DD. */
export const dayIn = (days: number): string =>
  Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString()

/** Cases of two steps, ten days apart, by two offices; each row some 60 bytes. */
export const logLines = (cases: number): string =>
  ['Fall;Schritt;Zeitpunkt;Stelle']
    .concat(
      Array.from({ length: cases }, (_, at) => [
        `f${at};Antrag;2026-01-01;Wohngeldstelle`,
        `f${at};Bescheid;2026-01-11;Kasse`,
      ]).flat(),
    )
    .join('\n')

export const csvFile = (text: string, name = 'wohngeld.csv'): File => new File([text], name)

export const logDetails = { origin: 'Stadt Musterstadt, Wohngeld', purpose: 'Wie lange dauert es?' }

/** The columns of `logLines` by their places, as the form sends them. */
export const logColumns = {
  deed: 'choose',
  case: '0',
  activity: '1',
  timestamp: '2',
  start: '',
  organisation: '',
  objectType: '',
  timestampUnit: '',
}

/** A database whose sites have keys, and the program on it: sends logs in and looks at what became of them. */
export async function eventLogWorld() {
  const copy = await freshDatabase()
  const world = await buildWorld(copy)
  process.env.NAHTLOS_KEYRING = path.join(await mkdtemp(path.join(tmpdir(), 'nahtlos-keys-')), 'keyring.json')
  addKey(process.env.NAHTLOS_KEYRING)
  const program = programOn(copy)
  await asAdmin(copy, (client) =>
    insertRows(client, 'site_key', [wrappedSiteKey(world.a.id, 1), wrappedSiteKey(world.b.id, 1)]),
  )
  const query = async <Row extends object>(sql: string, values: unknown[] = []) =>
    (await asAdmin(copy, (client) => client.query<Row & { [column: string]: unknown }>(sql, values))).rows
  const coordinator = world.a.members.coordinator
  return {
    copy,
    world,
    program,
    query,
    coordinator,
    sendIn: async (file: File, as: Member = coordinator, deleteOn = dayIn(30)): Promise<string> => {
      const answer = await program.send(as, sendEventLog, { file, ...logDetails, deleteOn })
      if (!('ok' in answer) || !answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value.location.split('/').at(-1)!
    },
    choose: (log: string, other: Record<string, string> = {}) =>
      program.send(coordinator, chooseColumns, { ...logColumns, log, ...other }),
    logOf: async (ref: string): Promise<Log | undefined> =>
      (
        await query<Log>(
          `select l.id, l.state, l.run_id as run, l.findings, l.problem, l.wrapped_key as wrapped,
             (select count(*)::int from app.event_log_part p where p.log_id = l.id) as parts
           from app.event_log l where l.ref = $1`,
          [ref],
        )
      )[0],
    runOf: async (run: string): Promise<Run | undefined> =>
      (await query<Run>('select state, done, total from app.job_run where id = $1', [run]))[0],
  }
}
