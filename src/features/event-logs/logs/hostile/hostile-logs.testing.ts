import type { EndlessText } from './endless-source.testing.ts'

const TIME = '2024-01-01T08:00:00Z'
const CSV = 'case,activity,timestamp\n'
const XES_TRACE = '<log><trace><string key="concept:name" value="the only case"/>\n'
const OCEL = '{"objects":[{"id":"a","type":"case"}],\n"events":['

/** Logs that would fill the memory of whoever reads them without a bound. */
export const HOSTILE_LOGS = {
  'csv: zeros': { piece: '\0'.repeat(65_536) },
  'csv: a row without end': { head: `${CSV}1,`, piece: 'x'.repeat(65_536) },
  'csv: a row of empty values without end': { head: CSV, piece: ','.repeat(65_536) },
  'csv: a quotation mark that is not closed': { head: `${CSV}1,"`, piece: 'x\n'.repeat(30_000) },
  'csv: a header of very many columns': { piece: (at) => `column ${at},`, tail: '\n1,2,3\n' },
  'csv: a million activities': { head: CSV, piece: (at) => `1,activity ${at},${TIME}\n` },
  'csv: a case for each event': { head: CSV, piece: (at) => `${at}${'x'.repeat(55)},a,${TIME}\n` },
  'csv: very long names': { head: CSV, piece: `1,${'ä'.repeat(1_000_000)},${TIME}\n` },
  'csv: very long times': { head: CSV, piece: `1,a,${'€'.repeat(1_000_000)}\n` },
  'xes: a document type without end': {
    head: '<!DOCTYPE log [\n',
    piece: (at) => `<!ENTITY e${at} "&e${at - 1};&e${at - 1};">\n`,
  },
  'xes: an attribute without end': {
    head: '<log><trace><string key="',
    piece: 'x'.repeat(65_536),
  },
  'xes: the name of an element without end': { head: '<log><', piece: 'x'.repeat(65_536) },
  'xes: text without end': { head: '<log>', piece: 'x'.repeat(65_536) },
  'xes: a comment without end': { head: '<log><!--', piece: 'x'.repeat(65_536) },
  'xes: a million attributes of one element': { head: '<log><a ', piece: (at) => `a${at}=""\n` },
  'xes: elements in elements': { head: '<log>', piece: '<a>\n'.repeat(1000) },
  'xes: long elements in long elements': { head: '<log>', piece: `<a b="${'€'.repeat(1_000_000)}">\n` },
  'xes: a million attributes of one event': {
    head: `${XES_TRACE}<event>`,
    piece: (at) => `<string key="attribute ${at}" value=""/>\n`,
  },
  'xes: a million activities': { head: XES_TRACE, piece: (at) => xesEvent(`activity ${at}`) },
  'xes: a trace that does not tell its case': { head: '<log><trace>', piece: () => xesEvent('a') },
  'xes: very long names': {
    head: XES_TRACE,
    piece: () => xesEvent('ä'.repeat(1_000_000)),
    tail: '</trace></log>',
  },
  'ocel: lists in lists': { head: '{"a":', piece: '['.repeat(65_536) },
  'ocel: objects in objects': { head: '{"a":', piece: '{"a":\n'.repeat(10_000) },
  'ocel: a text without end': { head: '{"a":"', piece: 'x'.repeat(65_536) },
  'ocel: a key without end': { head: '{"', piece: '\\\\'.repeat(30_000) },
  'ocel: a number without end': { head: '{"a":', piece: '1'.repeat(65_536) },
  'ocel: a million types of objects': { head: '{"objectTypes":[', piece: (at) => `{"name":"type ${at}"},\n` },
  'ocel: very many very long objects': {
    head: '{"objects":[',
    piece: (at) => `{"id":"${at}${'x'.repeat(980)}","type":"case"},\n`,
  },
  'ocel: more objects than may be cases': {
    head: '{"objects":[',
    piece: (at) => `{"id":"${at}","type":"case"},\n`,
  },
  'ocel: a million activities': { head: OCEL, piece: (at) => ocelEvent(`activity ${at}`) },
  'ocel: very long names': {
    head: OCEL,
    piece: () => ocelEvent('ä'.repeat(1_000_000)),
    tail: '{}]}',
  },
  'ocel: a million attributes of one event': {
    head: `${OCEL}{"id":"e","attributes":[\n`,
    piece: (at) => `{"name":"attribute ${at}","value":""},\n`,
  },
  'ocel: very long attributes of one event': {
    head: `${OCEL}{"id":"e","attributes":[\n`,
    piece: (at) => `{"name":"attribute ${at}","value":"${'€'.repeat(300_000)}"},\n`,
  },
  'ocel: an event of a million objects': {
    head: `${OCEL}{"id":"e","relationships":[\n`,
    piece: (at) => `{"objectId":"object ${at}"},\n`,
  },
} satisfies Record<string, EndlessText>

/** Small when packed, and whole, but larger unpacked than any log that was packed in good faith. */
export const REPEATED_ROWS: EndlessText = { head: CSV, piece: `1,a,${TIME}\n`.repeat(5000) }

function xesEvent(activity: string): string {
  return `<event><string key="concept:name" value="${activity}"/><date key="time:timestamp" value="${TIME}"/></event>\n`
}

function ocelEvent(type: string): string {
  return `{"id":"e","type":"${type}","time":"${TIME}","relationships":[{"objectId":"a"}]},\n`
}
