/** A thread for tests that does what it is told, good or bad. */
import { parentPort, threadId } from 'node:worker_threads'

const deeds: Record<string, () => void> = {
  answer: () => parentPort!.postMessage(threadId),
  throw: () => {
    throw new Error('on purpose')
  },
  leave: () => process.exit(3),
  loop: () => {
    for (;;);
  },
  'leave later': () => {
    parentPort!.postMessage(threadId)
    setTimeout(() => process.exit(3), 5)
  },
}

parentPort!.on('message', (deed: string) => deeds[deed]!())
