import type { LogSource } from '../logs/source/log-source.ts'

/** A log that was sent in, as the readers take it: `read` opens one of its `parts` at a time. */
export const sealedSource = (
  name: string,
  parts: number,
  read: (position: number) => Promise<Uint8Array>,
): LogSource => ({
  name,
  open: async function* () {
    for (let position = 0; position < parts; position++) yield await read(position)
  },
})
