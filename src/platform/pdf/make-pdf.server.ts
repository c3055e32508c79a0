import path from 'node:path'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import { ThreadPool, type ThreadProblem } from '../threads/thread-pool.server.ts'

/** What the thread is told: the file of the source, the data as JSON, the instant in seconds since 1970. */
export type DocumentToSet = { source: string; data: string; creationTimestamp: number }

/** Why there is no document: the thread gave none, or words hold letters that the typefaces lack. */
export type PdfProblem = ThreadProblem | 'letters'

export type DocumentSet = { pdf: Uint8Array<ArrayBuffer> } | { problem: string; isLetters: boolean }

const pool = new ThreadPool<DocumentToSet, DocumentSet>({
  file: path.resolve('src/platform/pdf/typst-thread.ts'),
  threads: 1,
  // Whoever waits holds a connection to the database meanwhile.
  mostWaiting: 4,
  // Setting a document takes some milliseconds; the thread itself begins in less than a second.
  milliseconds: 10_000,
})

/**
 * Sets a document as PDF/UA-1: tagged, with language and title, checked while it is set.
 * @param source file of the Typst source, from the project's folder; it reads `sys.inputs.data`
 * @param data what the document says; words of people stand here and nowhere in the source
 * @param at when it is made, as the file says
 * @returns the file, or why there is none
 * @throws where the source is wrong for these data, which is a fault of the program
 */
export async function makePdf(
  source: string,
  data: object,
  at: Temporal.Instant,
): Promise<Result<Uint8Array<ArrayBuffer>, PdfProblem>> {
  const answer = await pool.run({
    source: path.resolve(source),
    data: JSON.stringify(data),
    creationTimestamp: Math.floor(at.epochMilliseconds / 1000),
  })
  if (!answer.ok) return refuse(answer.refusal)
  if ('problem' in answer.value && answer.value.isLetters) return refuse('letters')
  if ('problem' in answer.value) throw new Error(`a document was not set: ${answer.value.problem}`)
  return ok(answer.value.pdf)
}
