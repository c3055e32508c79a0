import { pino } from 'pino'

/** Log of the service: request ids, kinds and times; never names, never what was typed. The start sets its level. */
export const log = pino({
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['*.password', '*.token', '*.cookie', '*.name', '*.login'], remove: true },
})
