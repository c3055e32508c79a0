import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

/** Events of each trace. */
export const eventsPerTrace = 10

const activities = ['Anfrage', 'Erstgespräch', 'Sprachkurs', 'Termin &amp; Beratung', 'Übergabe', 'Abschluss']
const day = 86_400_000

/**
 * Writes an XES log packed with gzip, always the same for the same number of traces, with the attributes that tools
 * of the trade write at an event. Answers how many bytes it has unpacked.
 */
export async function writeXesFile(file: string, traces: number): Promise<number> {
  let bytes = 0
  function* parts() {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n'
    for (let number = 0; number < traces; number++) yield trace(number)
    yield '</log>\n'
  }
  function* counted() {
    for (const part of parts()) {
      const written = Buffer.from(part)
      bytes += written.length
      yield written
    }
  }
  await pipeline(Readable.from(counted()), createGzip({ level: 6 }), createWriteStream(file))
  return bytes
}

function trace(number: number): string {
  let text = `\t<trace>\n\t\t<string key="concept:name" value="case ${number}"/>\n`
  for (let step = 0; step < eventsPerTrace; step++) text += event(number, step)
  return `${text}\t</trace>\n`
}

function event(number: number, step: number): string {
  const mixed = Math.imul(number * eventsPerTrace + step + 1, 0x9e3779b1) >>> 0
  const activity = activities[(step + (mixed % 3)) % activities.length]
  const time = new Date(Date.UTC(2024, 0, 1) + (number % 700) * day + step * 9 * day + (mixed % day))
  return `\t\t<event>
\t\t\t<string key="concept:name" value="${activity}"/>
\t\t\t<string key="org:resource" value="user ${mixed % 97}"/>
\t\t\t<string key="lifecycle:transition" value="complete"/>
\t\t\t<date key="time:timestamp" value="${time.toISOString().replace('Z', '+00:00')}"/>
\t\t\t<int key="cost" value="${mixed % 10_000}"/>
\t\t</event>
`
}
