import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Milliseconds that everything takes on this line, so that what is sent at once is on its way before the answer. */
const delay = 15

/** A line to a server that counts how often one side waits for the other: the ways there and back. */
export async function countingLine(to: { host: string; port: number }) {
  const state = { trips: 0 }
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(to)
    let isAsking = false
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy())
    }
    client.on('data', (bytes) => {
      if (!isAsking) state.trips += 1
      isAsking = true
      setTimeout(() => upstream.write(bytes), delay)
    })
    upstream.on('data', (bytes) => {
      setTimeout(() => {
        isAsking = false
        client.write(bytes)
      }, delay)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return {
    port: (server.address() as AddressInfo).port,
    /** How many ways there and back were made while `work` ran. */
    tripsOf: async (work: () => Promise<unknown>) => {
      const before = state.trips
      await work()
      return state.trips - before
    },
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
