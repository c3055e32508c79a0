import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseColumns } from '../../../../src/features/event-logs/commands/choose-columns.server.ts'
import { deleteEventLog } from '../../../../src/features/event-logs/commands/delete-event-log.server.ts'
import { sendEventLog } from '../../../../src/features/event-logs/commands/send-event-log.server.ts'
import { stopReading } from '../../../../src/features/event-logs/commands/stop-reading.server.ts'
import { deleteLogsWhoseDayHasCome } from '../../../../src/features/event-logs/index.ts'
import {
  csvFile,
  dayIn,
  eventLogWorld,
  logColumns,
  logDetails,
  logLines,
} from '../../../support/event-log-world.ts'

let at: Awaited<ReturnType<typeof eventLogWorld>>
beforeAll(async () => {
  at = await eventLogWorld()
})
afterAll(() => at.copy.drop())

test('sent in → columns chosen → task reads it → findings stay, the content goes', async () => {
  const ref = await at.sendIn(csvFile(logLines(8)))
  expect(await at.logOf(ref)).toMatchObject({ state: 'sent', parts: 1, findings: null })
  expect(await at.choose(ref, { organisation: '3', declared: 'on' })).toMatchObject({ ok: true })
  await at.program.drain()
  const log = (await at.logOf(ref))!
  expect(log).toMatchObject({ state: 'read', parts: 0, wrapped: null })
  expect(log.findings).toMatchObject({
    cases: 8,
    events: 16,
    medianDays: 10,
    edges: [{ from: 'Antrag', to: 'Bescheid', count: 8, medianDays: 10 }],
    handovers: [{ from: 'Wohngeldstelle', to: 'Kasse', count: 8, medianDays: 10 }],
    left: { dropped: 0 },
  })
  expect((await at.runOf(log.run!))!.state).toBe('finished')
  const entries = await at.query<{ action: string }>(
    "select action from app.audit_entry where action like 'event_log%' order by recorded_at",
  )
  expect(entries.map(({ action }) => action)).toEqual(['event_log.sent', 'event_log.columns_chosen'])
})

test('what is stored of a file is sealed', async () => {
  const ref = await at.sendIn(csvFile(`${logLines(3)}\nf9;Zaubertinte;2026-01-11;Kasse`))
  const { id } = (await at.logOf(ref))!
  const [row] = await at.query<{ found: number }>(
    "select count(*)::int as found from app.event_log_part where log_id = $1 and position(convert_to('Zaubertinte', 'UTF8') in sealed) > 0",
    [id],
  )
  expect(row).toEqual({ found: 0 })
  await at.query(
    'update app.event_log_part set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where log_id = $1',
    [id],
  )
  await expect(at.choose(ref)).rejects.toThrow()
  await at.query('delete from app.event_log where id = $1', [id])
})

test('a column of organisations is read only when somebody declares that it names no persons', async () => {
  const ref = await at.sendIn(csvFile(logLines(8)))
  expect(await at.choose(ref, { organisation: '3' })).toMatchObject({
    refusal: { kind: 'invalid', fields: { organisation: expect.stringContaining('keine Personen') } },
  })
  expect(await at.choose(ref)).toMatchObject({ ok: true })
  await at.program.drain()
  const { findings } = (await at.logOf(ref))!
  expect(findings).toMatchObject({ handovers: null })
  expect(JSON.stringify(findings)).not.toContain('Wohngeldstelle')
})

test('a column with more than 200 names is one of persons, whatever was declared', async () => {
  const persons = Array.from({ length: 201 }, (_, at) => `f${at};Antrag;2026-01-01;Frau ${at}`)
  const ref = await at.sendIn(csvFile(['Fall;Schritt;Zeitpunkt;Stelle', ...persons].join('\n')))
  await at.choose(ref, { organisation: '3', declared: 'on' })
  await at.program.drain()
  const log = (await at.logOf(ref))!
  expect(log).toMatchObject({ state: 'refused', findings: null })
  expect(log.problem!.words.de).toContain('mehr als 200')
})

test('columns that are missing, unknown or taken twice are named, and nothing begins', async () => {
  const ref = await at.sendIn(csvFile(logLines(2)))
  expect(await at.choose(ref, { activity: '0', timestamp: '99', case: '' })).toMatchObject({
    refusal: { fields: { case: expect.any(String), timestamp: expect.any(String) } },
  })
  expect(await at.choose(ref, { activity: '0' })).toMatchObject({
    refusal: { fields: { activity: expect.stringContaining('schon') } },
  })
  expect(await at.logOf(ref)).toMatchObject({ state: 'sent', run: null })
})

test('columns whose names begin with a space or hold a line break can be chosen', async () => {
  const head = '"Fall\nnummer"; Schritt;Zeitpunkt ;Stelle'
  const ref = await at.sendIn(csvFile(logLines(6).replace('Fall;Schritt;Zeitpunkt;Stelle', head)))
  expect(await at.choose(ref)).toMatchObject({ ok: true })
  await at.program.drain()
  expect((await at.logOf(ref))!.findings).toMatchObject({ cases: 6, events: 12 })
})

test('a broken row refuses the whole log with its line; the log stays and can be read without that row', async () => {
  const ref = await at.sendIn(csvFile(`${logLines(6)}\nf7;Antrag;gestern;Kasse`))
  await at.choose(ref)
  await at.program.drain()
  const refused = (await at.logOf(ref))!
  expect(refused).toMatchObject({ state: 'refused', parts: 1, findings: null })
  expect(refused.problem!.rows).toEqual([
    { line: 14, why: expect.objectContaining({ de: expect.any(String) }) },
  ])
  // What stands in the row is told to nobody but whoever has the file.
  expect(JSON.stringify(refused.problem)).not.toContain('gestern')
  expect((await at.runOf(refused.run!))!.state).toBe('failed')
  expect(await at.choose(ref, { lenient: 'on' })).toMatchObject({ ok: true })
  await at.program.drain()
  expect((await at.logOf(ref))!.findings).toMatchObject({ events: 12, left: { dropped: 1 } })
})

test('files that are empty, too large, no log or kept too long are refused at their field', async () => {
  const send = (file: File, deleteOn = dayIn(30)) =>
    at.program.send(at.coordinator, sendEventLog, { file, ...logDetails, deleteOn })
  const [before] = await at.query<{ logs: number }>('select count(*)::int as logs from app.event_log')
  for (const file of [
    csvFile(''),
    csvFile('\u0000\u0001'.repeat(50)),
    new File([new Uint8Array(15 * 1024 * 1024 + 1)], 'groß.csv'),
    csvFile('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><log>&b;</log>', 'a.xes'),
  ])
    expect(await send(file)).toMatchObject({ refusal: { fields: { file: expect.any(String) } } })
  for (const wrong of [dayIn(31), dayIn(0), dayIn(-1), '31.02.2027', ''])
    expect(await send(csvFile(logLines(1)), wrong)).toMatchObject({
      refusal: { fields: { deleteOn: expect.any(String) } },
    })
  expect(await at.query('select count(*)::int as logs from app.event_log')).toEqual([before])
})

test('a log whose day has come is deleted with everything found in it, one log entry each', async () => {
  const ref = await at.sendIn(csvFile(logLines(2)), at.coordinator, dayIn(1))
  await at.query('update app.event_log set sent_on = sent_on - 5, delete_on = $2 where ref = $1', [
    ref,
    dayIn(0),
  ])
  const other = await at.sendIn(csvFile(logLines(2)), at.world.b.members.coordinator, dayIn(1))
  const { id } = (await at.logOf(ref))!
  // Whether the task ran or not, the log is gone for everybody.
  expect(await at.choose(ref)).toMatchObject({ refusal: { kind: 'unseen' } })
  await deleteLogsWhoseDayHasCome()
  expect(await at.logOf(ref)).toBeUndefined()
  expect(await at.query('select 1 from app.event_log_part where log_id = $1', [id])).toEqual([])
  expect(await at.logOf(other)).toBeDefined()
  expect(
    await at.query("select object_id from app.audit_entry where action = 'event_log.deleted_by_day'"),
  ).toEqual([{ object_id: id }])
})

test('nobody but the coordination of the site', async () => {
  const ref = await at.sendIn(csvFile(logLines(2)))
  const members = Object.values(at.world.a.members).filter(({ role }) => role !== 'coordinator')
  for (const member of members) {
    const answer = await at.program.send(member, sendEventLog, {
      file: csvFile(logLines(1)),
      ...logDetails,
      deleteOn: dayIn(1),
    })
    expect({ role: member.role, answer }).toMatchObject({ answer: { refusal: { kind: 'forbidden' } } })
  }
  const stranger = at.world.b.members.coordinator
  for (const answer of [
    await at.program.send(stranger, chooseColumns, { ...logColumns, log: ref }),
    await at.program.send(stranger, stopReading, { deed: 'stop', log: ref }),
    await at.program.send(stranger, deleteEventLog, { deed: 'delete', log: ref }),
  ])
    expect(answer).toMatchObject({ refusal: { kind: 'unseen' } })
  expect(await at.logOf(ref)).toBeDefined()
})
