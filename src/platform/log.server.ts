import { pino } from 'pino'
import { config } from './config.server.ts'

/** Log of the service: request ids, kinds and times; never names, never what was typed. */
export const log = pino({
  level: config().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['*.password', '*.token', '*.cookie', '*.name', '*.login'], remove: true },
})
