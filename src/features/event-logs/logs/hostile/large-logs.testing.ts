import type { EndlessText } from './endless-source.testing.ts'

const TIME = '2024-01-01T08:00:00Z'
const OBJECTS = Array.from({ length: 1000 }, (_, at) => `{"id":"object ${at}","type":"case"}`).join(',\n')

/** Logs that are whole however long they are; `ordinary` ones have as few cases as real ones. */
export const LARGE_LOGS = {
  'csv ordinary': {
    head: 'case,activity,timestamp,who\n',
    piece: (at) => `case number ${at % 100_000},Antrag prüfen ${at % 50},${TIME},Amt ${at % 9}\n`,
  },
  'csv with all columns': {
    head: 'case,activity,timestamp,start,who\n',
    piece: (at) => `case ${at % 100_000},Antrag ${at % 50},${TIME},${TIME},Amt ${at % 9}\n`,
  },
  'csv with a case for each event': {
    head: 'case,activity,timestamp\n',
    piece: (at) => `case number ${at},Antrag ${at % 50},${TIME}\n`,
  },
  'csv that turns out to be Windows-1252 at its end': {
    head: 'case,activity,timestamp\n',
    piece: (at) => `case number ${at % 100_000},Antrag ${at % 50},${TIME}\n`,
    tail: Buffer.from(`1,Pr\xfcfung,${TIME}\n`, 'latin1'),
  },
  'xes ordinary': {
    head: '<log>',
    piece: (at) => (at % 10 === 0 ? xesTrace(at) : '') + xesEvent(`Antrag prüfen ${at % 50}`),
    tail: '</trace></log>',
  },
  'xes of one trace': {
    head: '<log><trace><string key="concept:name" value="the only case"/>',
    piece: (at) => xesEvent(`Antrag prüfen ${at % 50}`),
    tail: '</trace></log>',
  },
  // Whoever keeps a part of a chunk while an event waits keeps the chunk.
  'xes with one event in each chunk, which waits for its case': {
    head: '<log><trace>',
    piece: (at) => xesEvent(`a new activity ${at}`) + `<string key="note" value="${'x'.repeat(262_000)}"/>\n`,
    tail: '<string key="concept:name" value="the only case"/></trace></log>',
  },
  'ocel ordinary': {
    head: `{"objects":[${OBJECTS}],"events":[\n`,
    piece: ocelEvent,
    tail: '{}]}',
  },
  'ocel with its events first': {
    head: '{"events":[\n',
    piece: ocelEvent,
    tail: `{}],"objects":[${OBJECTS}]}`,
  },
} satisfies Record<string, EndlessText>

function xesTrace(at: number): string {
  return `${at === 0 ? '' : '</trace>\n'}<trace><string key="concept:name" value="case number ${at % 100_000}"/>`
}

function xesEvent(activity: string): string {
  return `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${TIME}"/></event>\n`
}

function ocelEvent(at: number): string {
  const related = `{"objectId":"object ${at % 1000}","qualifier":"of"}`
  return `{"id":"event ${at}","type":"Antrag prüfen ${at % 50}","time":"${TIME}","relationships":[${related}]},\n`
}
