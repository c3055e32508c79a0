export { deleteLogsWhoseDayHasCome } from './delete-due-logs-task.server.ts'
export { readChosenLog, readSentLog } from './read-log-task.server.ts'
