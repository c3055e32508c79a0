/**
 * The thread in which chains are discovered, so that requests do not wait for each other. It is started from this file
 * itself, not from the bundle, and loads nothing but the pure domain: no pool and no cache exists twice.
 */
import { parentPort } from 'node:worker_threads'
import { analyse, type AnalysisTask } from './analysis.ts'

parentPort!.on('message', (task: AnalysisTask) => parentPort!.postMessage(analyse(task)))
