import { randomUUID } from 'node:crypto'
import { mergePersons } from '../../../src/features/persons/commands/merge-persons.server.ts'
import { undoMerge } from '../../../src/features/persons/commands/undo-merge.server.ts'
import { beginCase, type BuiltCase } from '../../support/database-cases.ts'
import { asAdmin, type DatabaseCopy, freshDatabase } from '../../support/database-copy.ts'
import { fillCase } from '../../support/database-rows.ts'
import { asMember, buildWorld, type Member } from '../../support/database-world.ts'
import { fillSite } from '../rules/site-rows.ts'
import { programOn } from '../../support/program-on-copy.ts'

/** What a merge or its end leaves behind besides the persons: logs, receipts and what is sent after the commit. */
const traces = /^(audit_|outbox_event|command_receipt|person_merge$)/

/** A database in which persons are merged, through the commands of the program. */
export async function mergeWorld() {
  const copy = await freshDatabase()
  const world = await buildWorld(copy)
  await asAdmin(copy, async (client) => {
    for (const site of [world.a, world.b]) await fillSite(client, site)
  })
  const program = programOn(copy)
  const { manager } = world.a.members
  return {
    copy,
    world,
    program,
    manager,
    /** A person with a case, and rows in every table that hangs on either. */
    admit: (name: string, member = manager) => admit(copy, member, name),
    merge: (from: BuiltCase, other: BuiltCase, more: Record<string, unknown> = {}, member = manager) =>
      program.send(
        member,
        mergePersons,
        { other: other.personRef, stands: 'own', reason: 'One passport for both', ...more },
        { caseRef: from.ref },
      ),
    undo: (from: BuiltCase, merge: string, more: Record<string, unknown> = {}, member = manager) =>
      program.send(member, undoMerge, { merge, ...more }, { caseRef: from.ref }),
    /** References of the standing merges, the latest first. */
    standing: () =>
      asAdmin(copy, async (client) =>
        (
          await client.query<{ ref: string }>(
            'select ref from app.person_merge where undone_at is null order by merged_at desc, id desc',
          )
        ).rows.map(({ ref }) => ref),
      ),
    digests: (leaveOut: RegExp = traces) => digests(copy, leaveOut),
    written: (from: BuiltCase, merge: string) =>
      asMember(copy, manager, async (client) => {
        await client.query("select gate.open_case($1, '')", [from.ref])
        const { rows } = await client.query<{ id: string; kind: string; of_merged: boolean }>(
          'select id, kind, of_merged from gate.written_since_merge($1)',
          [merge],
        )
        return rows
      }),
    found: (words: string[]) =>
      asMember(copy, manager, async (client) => {
        const { rows } = await client.query<{ display_name: string; open_case_id: string | null }>(
          'select display_name, open_case_id from search.search_person($1, null)',
          [words],
        )
        return rows
      }),
  }
}

async function admit(copy: DatabaseCopy, member: Member, name: string): Promise<BuiltCase> {
  const built = await beginCase(copy, member, `${name} ${randomUUID().slice(0, 8)}`)
  await asAdmin(copy, async (client) => {
    // A member has one draft per page and one receipt per form: those of the person before make room.
    await client.query('delete from app.draft')
    await client.query('delete from app.command_receipt')
    await fillCase(client, member, built)
  })
  // The list shows what was filled in past the commands.
  await asMember(copy, member, async (client) => {
    await client.query("select gate.open_case($1, '')", [built.ref])
    await client.query('select gate.refresh_case_list()')
  })
  return built
}

/** One digest of all rows of each table, but for what is left out. */
async function digests(copy: DatabaseCopy, leaveOut: RegExp): Promise<Record<string, string>> {
  return asAdmin(copy, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1",
    )
    const found: Record<string, string> = {}
    for (const { name } of rows.filter((table) => !leaveOut.test(table.name))) {
      const { rows: digest } = await client.query<{ digest: string }>(
        `select count(*) || ':' || coalesce(md5(string_agg(t::text, chr(10) order by t::text)), '') as digest from app.${name} t`,
      )
      found[name] = digest[0]!.digest
    }
    return found
  })
}
