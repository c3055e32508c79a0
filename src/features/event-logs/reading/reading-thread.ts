/**
 * The thread in which a log is read, so that no request waits for it, whatever the file holds. It is started from this
 * file itself, not from the bundle, and knows neither database nor keys: it asks for the parts of the log one by one.
 */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Asked, Given, ReadingTask } from './reading-messages.ts'
import { readLog } from './read-log.ts'
import { sealedSource } from './sealed-source.ts'

const { name, parts, choice } = workerData as ReadingTask
const tell = (message: Asked) => parentPort!.postMessage(message)

const source = sealedSource(name, parts, async (position) => {
  tell({ kind: 'part', position })
  const [given] = (await once(parentPort!, 'message')) as [Given]
  return given.part
})

tell({
  kind: 'end',
  end: await readLog(source, choice, (bytes, counts) => tell({ kind: 'progress', bytes, counts })),
})
// The port would keep the thread alive.
parentPort!.close()
