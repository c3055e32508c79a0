import { type AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server answers: it takes all, knows no such address, takes nothing from this sender, is busy, or hangs up. */
export type Mood = 'takes' | 'no_such_address' | 'sender_refused' | 'busy' | 'hangs_up'

/** A message as it came over the wire, and as another program reads it. */
export type ReceivedMail = { to: string[]; raw: string; parsed: ParsedMail }

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })

/** A real SMTP server on this machine that keeps what it is given. */
export async function mailServer() {
  const received: ReceivedMail[] = []
  const state = { mood: 'takes' as Mood }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (session, done) => (state.mood === 'hangs_up' ? done(refusal(421, 'not now')) : done()),
    onMailFrom: (_address, _session, done) =>
      state.mood === 'sender_refused' ? done(refusal(550, 'not from you')) : done(),
    onRcptTo: (_address, _session, done) => {
      if (state.mood === 'no_such_address') return done(refusal(550, 'no such address'))
      if (state.mood === 'busy') return done(refusal(451, 'try again later'))
      return done()
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const raw = Buffer.concat(parts).toString('utf8')
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          parsed: await simpleParser(raw),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    set mood(mood: Mood) {
      state.mood = mood
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
