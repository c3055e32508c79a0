/**
 * The thread in which documents are set, so that no request waits for it and one that takes too long can be ended. It is
 * started from this file itself, not from the bundle. It reads the sources and typefaces of the program and an empty
 * folder; words of people come as data and are never part of a source.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { DocumentSet, DocumentToSet } from './make-pdf.server.ts'

/** Latin, Greek and Cyrillic letters; Arabic ones, also for Persian and Kurdish; those of Tigrinya and Amharic. */
const typefaces = [
  'fira-sans-regular.ttf',
  'fira-sans-semi-bold.ttf',
  'amiri-regular.ttf',
  'noto-sans-ethiopic-regular.ttf',
]

const compiler = NodeCompiler.create({
  workspace: mkdtempSync(path.join(tmpdir(), 'nahtlos-pdf-')),
  fontArgs: [
    { fontBlobs: typefaces.map((file) => readFileSync(path.join(import.meta.dirname, 'fonts', file))) },
  ],
})

/** Rounds for which what was set before is kept: without an end the memory would grow with each document. */
const roundsKept = 10

parentPort!.on('message', ({ source, data, creationTimestamp }: DocumentToSet) => {
  let answer: DocumentSet
  try {
    const pdf = compiler.pdf(
      { mainFileContent: readFileSync(source, 'utf8'), inputs: { data } },
      { pdfStandard: 'ua-1', creationTimestamp },
    )
    answer = { pdf: Uint8Array.from(pdf) }
  } catch (error) {
    const problem = String((error as Error).message ?? error)
    answer = { problem, isLetters: problem.includes('could not be displayed with font') }
  }
  compiler.evictCache(roundsKept)
  parentPort!.postMessage(answer)
})
