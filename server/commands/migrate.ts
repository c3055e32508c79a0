import { migrate } from '../database/migrate.ts'
import { required } from '../environment.ts'
import type { OperatorCommand } from '../operator-command.ts'

/** Brings the database to this version. */
export const migrateCommand: OperatorCommand = {
  name: 'migrate',
  usage: 'migrate',
  summary: {
    de: 'Bringt die Datenbank auf den Stand dieses Programms (DATABASE_MIGRATION_URL).',
    en: 'Brings the database to this version (DATABASE_MIGRATION_URL).',
  },
  options: {},
  async run({ print }) {
    await migrate(required('DATABASE_MIGRATION_URL'), print)
    print('Die Datenbank ist auf dem Stand dieses Programms. / The database is at this version.')
    return 0
  },
}
