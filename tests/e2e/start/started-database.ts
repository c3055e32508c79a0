import { startEmbeddedPostgres } from '../../../server/postgres/embedded.ts'
import { withClient } from '../../../server/database/initialise.ts'

// Started by tests/e2e/start/start-places.e2e.ts as another user or in another place: starts the database that came along,
// asks it once, stops it, and says so.
const server = await startEmbeddedPostgres(process.argv[2]!)
const answer = await withClient(server.adminUrl('postgres'), async (client) => {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  )
  return rows[0]!.version
})
await server.stop()
console.log(`answered ${answer}`)
